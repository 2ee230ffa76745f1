'use client'

import { useTranslations } from 'next-intl'
import type { PlannedActivity } from '#core/session/plan.ts'
import { startsOf } from './edit-plan.ts'
import { KindGlyph } from './kind-glyph.tsx'
import type { PlanChoices } from './plan-choices.ts'
import { useActivityWords } from './use-activity-words.ts'

interface OutlineProps {
  readonly activities: readonly PlannedActivity[]
  readonly choices: Pick<PlanChoices, 'chapters' | 'sets'>
}

/** A plan to look at: what happens from which minute on. */
export function PlanOutline({ activities, choices }: OutlineProps) {
  const t = useTranslations('plans')
  const words = useActivityWords(choices)
  const starts = startsOf(activities)
  if (activities.length === 0) return <p className="text-soft">{t('empty')}</p>
  return (
    <ol className="border-y border-rule">
      {activities.map((activity, index) => (
        <li
          // oxlint-disable-next-line react/no-array-index-key -- two may be alike, and the list never changes
          key={index}
          className="grid grid-cols-[2.25rem_auto_minmax(0,1fr)_auto] items-center gap-x-3 border-rule py-2.5 not-first:border-t"
        >
          <StartMinute minute={starts[index] ?? 0} />
          <KindGlyph kind={activity.kind} />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="block leading-snug font-semibold">{words.name(activity)}</span>
            <span className="block text-[14px] leading-snug text-soft">{words.line(activity)}</span>
          </span>
          <span className="text-[15px] whitespace-nowrap text-soft tabular-nums">
            {t('minutes', { minutes: String(activity.minutes) })}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** At the rail on the left: the minute of the lesson in which it begins. */
export function StartMinute({ minute }: { readonly minute: number }) {
  const t = useTranslations('plans')
  return (
    <span className="text-end font-mono text-[13px] text-soft tabular-nums">
      <span aria-hidden>{minute}′</span>
      <span className="sr-only">{t('fromMinute', { minute: String(minute) })}</span>
    </span>
  )
}
