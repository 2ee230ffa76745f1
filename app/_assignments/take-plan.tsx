'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { readPlanForHome } from './assignment-actions.ts'

/** A plan of the teacher's own, or one that comes with the product. */
export interface PlanChoice {
  readonly id: string
  readonly title: string
}

interface TakePlanProps {
  readonly plans: readonly PlanChoice[]
  /** How many more there is room for. */
  readonly room: number
  readonly onTaken: (title: string, activities: readonly HomeworkActivity[]) => void
}

/** What was done in a lesson is done again at home. */
export function TakePlan({ plans, room, onTaken }: TakePlanProps) {
  const t = useTranslations('assignments.take')
  const [chosen, setChosen] = useState('')
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')

  async function take(): Promise<void> {
    setBusy(true)
    const plan = await readPlanForHome(chosen).catch(() => null)
    setBusy(false)
    if (plan === null) return setTold(t('failed'))
    if (plan.activities.length > room) return setTold(t('full', { room }))
    onTaken(plan.title, plan.activities)
    setTold(t('taken', { count: plan.activities.length }))
    setChosen('')
  }

  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-end gap-2">
        <label className="grid min-w-0 flex-[1_1_14rem] gap-1 text-[13px] text-soft">
          {t('label')}
          <select
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
            className="field text-[16px] text-ink"
          >
            <option value="">{t('choose')}</option>
            {plans.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" disabled={busy || chosen === ''} onClick={() => void take()}>
          {t('take')}
        </button>
      </div>
      <output className="mt-1 block min-h-6 text-[15px] text-soft">{told}</output>
    </div>
  )
}
