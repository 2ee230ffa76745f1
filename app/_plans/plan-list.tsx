'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createPlan, duplicatePlan, removePlan, restorePlan } from './plan-actions.ts'
import { type ListedPlan, OwnPlanCard } from './own-plan-card.tsx'
import { RemovedBar } from './removed-bar.tsx'
import { useRefusalWords } from './use-refusal-words.ts'

type Removed = NonNullable<Awaited<ReturnType<typeof removePlan>>>

interface PlanListProps {
  /** The latest first. */
  readonly plans: readonly ListedPlan[]
}

/** A teacher's own plans. What is deleted leaves a line in its place that brings it back. */
export function PlanList({ plans }: PlanListProps) {
  const t = useTranslations('plans')
  const router = useRouter()
  const refusal = useRefusalWords()
  const [removed, setRemoved] = useState<{ readonly plan: Removed; readonly at: number } | null>(null)
  const [told, setTold] = useState<{ readonly text: string; readonly bad: boolean }>({ text: '', bad: false })
  const [busy, setBusy] = useState(false)

  async function run(work: () => Promise<string | null>): Promise<void> {
    setBusy(true)
    const text = await work().catch(() => refusal(null))
    setBusy(false)
    setTold({ text: text ?? '', bad: text !== null })
    router.refresh()
  }

  async function duplicate({ id, title }: ListedPlan): Promise<void> {
    await run(async () => {
      const made = await duplicatePlan(id)
      return made.ok ? null : refusal(made.why)
    })
    setTold((before) => (before.bad ? before : { text: t('duplicated', { title }), bad: false }))
  }

  async function remove({ id }: ListedPlan, at: number): Promise<void> {
    await run(async () => {
      const plan = await removePlan(id)
      if (plan === null) return refusal('no-such-plan')
      setRemoved({ plan, at })
      return null
    })
  }

  async function restore({ plan }: { readonly plan: Removed }): Promise<void> {
    await run(async () => {
      const made = await restorePlan(plan)
      if (!made.ok) return refusal(made.why)
      setRemoved(null)
      return null
    })
    setTold((before) =>
      before.bad ? before : { text: t('restored', { title: plan.plan.title }), bad: false },
    )
  }

  async function begin(): Promise<void> {
    await run(async () => {
      const made = await createPlan({ title: t('newTitle'), activities: [] })
      if (!made.ok) return refusal(made.why)
      router.push(`/teach/plans/${made.id}`)
      return null
    })
  }

  const shown = plans.filter(({ id }) => id !== removed?.plan.id)
  const bar = removed !== null && (
    <li key={`removed ${removed.plan.id}`}>
      <RemovedBar
        text={t('deleted', { title: removed.plan.plan.title })}
        label={t('undoOf', { title: removed.plan.plan.title })}
        onUndo={() => void restore(removed)}
      />
    </li>
  )
  return (
    <>
      <button type="button" className="button button-main" disabled={busy} onClick={() => void begin()}>
        {t('new')}
      </button>
      <output className={`mt-2 block min-h-6 text-[15px] ${told.bad ? 'text-wrong' : 'text-soft'}`}>
        {told.text}
      </output>
      {shown.length === 0 && removed === null && <p className="max-w-[42rem] text-soft">{t('none')}</p>}
      <ul className="mt-1 grid gap-3">
        {shown.flatMap((plan, index) => [
          ...(bar !== false && removed?.at === index ? [bar] : []),
          <li key={plan.id}>
            <OwnPlanCard
              plan={plan}
              busy={busy}
              onDuplicate={() => void duplicate(plan)}
              onRemove={() => void remove(plan, index)}
            />
          </li>,
        ])}
        {bar !== false && (removed?.at ?? 0) >= shown.length && bar}
      </ul>
    </>
  )
}
