'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { AssignmentPhase } from '#core/homework/assignment.ts'
import { KindGlyph } from '#app/_plans/kind-glyph.tsx'
import { ActivityDeeds } from './activity-deeds.tsx'
import { AttemptList } from './attempt-list.tsx'
import type { ActivityView } from './homework-types.ts'
import { type ActivityState, percentShown, stateOf } from './activity-state.ts'
import type { GoalScenario } from './goal-scenario.ts'
import { useActivityName } from './use-activity-name.ts'

export interface ActivityCardProps {
  readonly code: string
  /** From 0. */
  readonly place: number
  readonly shown: ActivityView
  /** Of its attempts, as they are said. */
  readonly dates: readonly string[]
  /** When a quiz tells what was right, where that is later; null: earlier. */
  readonly toldOn: string | null
  readonly phase: AssignmentPhase
  /** Attempts; null: as many as one likes. */
  readonly limit: number | null
  readonly classmates: boolean
  readonly titles: Readonly<Record<string, string>>
  readonly scenarios: readonly GoalScenario[]
}

/** One activity: what it is, what came of it, what the teacher says of it, and where it goes on. */
export function ActivityCard(props: ActivityCardProps) {
  const { shown, place, titles } = props
  const t = useTranslations('homework')
  const id = useId()
  const { name, line } = useActivityName(titles)(shown.activity)
  const { review } = shown
  const percent = percentShown(shown)
  return (
    <article aria-labelledby={id} data-activity={shown.activity.kind} className="card p-4 sm:p-5">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
        <KindGlyph kind={shown.activity.kind} />
        <div>
          <h2 id={id} className="text-lg leading-snug font-semibold wrap-anywhere">
            <span className="sr-only">{t('nth', { nth: String(place + 1) })} </span>
            {name}
          </h2>
          <p className="text-[15px] text-soft">{line}</p>
        </div>
        <div className="max-sm:col-start-2">
          <StateMark state={stateOf(shown)} />
        </div>
      </div>
      {percent !== null && (
        <p className="mt-3 flex flex-wrap items-baseline gap-x-2">
          <span className="text-2xl font-semibold tabular-nums">
            {t('percent', { percent: String(percent) })}
          </span>
          <span className="text-[15px] text-soft">
            {t(review?.percent == null ? 'counts' : 'setByTeacher')}
          </span>
        </p>
      )}
      <GoalProgress {...props} />
      {review !== null && review.note !== '' && (
        <figure className="mt-3 border-l-[3px] border-edge pl-3">
          <figcaption className="text-[13px] text-soft">{t('note')}</figcaption>
          <blockquote className="whitespace-pre-line wrap-anywhere">{review.note}</blockquote>
        </figure>
      )}
      <AttemptList {...props} />
      <ActivityDeeds {...props} name={name} />
    </article>
  )
}

const LOOKS: Readonly<Record<ActivityState, string>> = {
  done: 'text-ok',
  begun: 'text-ink',
  left: 'text-soft',
}
const SIGNS: Readonly<Record<ActivityState, string>> = { done: '✓', begun: '◐', left: '○' }

function StateMark({ state }: { readonly state: ActivityState }) {
  const t = useTranslations('homework.state')
  return (
    <span className={`shrink-0 text-[15px] font-medium whitespace-nowrap ${LOOKS[state]}`}>
      <span aria-hidden>{SIGNS[state]} </span>
      {t(state)}
    </span>
  )
}

function GoalProgress({ shown }: Pick<ActivityCardProps, 'shown'>) {
  const t = useTranslations('homework.goal')
  const { activity, goal } = shown
  if (activity.kind !== 'goal' || goal === null) return null
  return (
    <div className="mt-3 grid max-w-[24rem] gap-2">
      <Bar
        label={t('clean', { done: goal.clean, of: activity.clean })}
        done={goal.clean}
        of={activity.clean}
      />
      {activity.withLoss > 0 && (
        <Bar
          label={t('withLoss', { done: goal.withLoss, of: activity.withLoss })}
          done={goal.withLoss}
          of={activity.withLoss}
        />
      )}
    </div>
  )
}

function Bar({ label, done, of }: { readonly label: string; readonly done: number; readonly of: number }) {
  return (
    <div>
      <p className="text-[15px]">{label}</p>
      <div aria-hidden className="mt-1 h-2 overflow-hidden rounded-full bg-rule">
        <span className="block h-full bg-ok" style={{ width: `${Math.min(100, (100 * done) / of)}%` }} />
      </div>
    </div>
  )
}
