'use client'

import { useTranslations } from 'next-intl'
import { sumOf } from './edit-plan.ts'

/** How many activities, and how long they take together. */
export function PlanSum({ activities }: { readonly activities: readonly { readonly minutes: number }[] }) {
  const t = useTranslations('plans')
  return (
    <span className="tabular-nums">
      {t('holds', { count: activities.length })} · {t('minutes', { minutes: String(sumOf(activities)) })}
    </span>
  )
}
