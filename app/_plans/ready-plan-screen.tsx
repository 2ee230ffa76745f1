'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Plan } from '#core/session/plan.ts'
import { CopyButton } from './copy-button.tsx'
import type { PlanChoices } from './plan-choices.ts'
import { PlanOutline } from './plan-outline.tsx'
import { PlanSum } from './plan-sum.tsx'

interface ReadyProps {
  readonly id: string
  readonly plan: Plan
  readonly line: string
  readonly choices: PlanChoices
}

/** One that comes with the product: to look at, to start, and to copy for whoever would have it otherwise. */
export function ReadyPlanScreen({ id, plan, line, choices }: ReadyProps) {
  const t = useTranslations('plans')
  return (
    <>
      <h1 className="text-[1.75rem] leading-tight font-semibold sm:text-4xl">{plan.title}</h1>
      <p className="mt-2 max-w-[42rem] text-lg text-soft">{line}</p>
      <p className="mt-2 text-soft">
        <PlanSum activities={plan.activities} />
      </p>
      <div className="my-5 flex flex-wrap gap-2">
        <Link href={`/teach/plans/${id}/start`} className="button button-main">
          {t('start')}
        </Link>
        <CopyButton of={{ ready: id }}>{t('copy')}</CopyButton>
      </div>
      <PlanOutline activities={plan.activities} choices={choices} />
    </>
  )
}
