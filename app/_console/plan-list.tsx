'use client'

import { useTranslations } from 'next-intl'
import { STORY_LEVEL } from '#core/match/move.ts'
import type { ActivityHead } from '#core/session/view.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { GuideLink } from '#app/_guide/guide-link.tsx'
import { useText } from '#app/_room/use-text.ts'
import { useMinutes } from './use-minutes.ts'

/** The whole lesson in its order, and where it is now. On a small screen it is folded to one line. */
export function PlanList({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('console')
  const { head } = known
  const isGoing = head.phase !== 'lobby' && head.phase !== 'ended'
  const gone = useMinutes(isGoing ? known.begunAt : null)
  const plan = known.host?.plan ?? []
  const steps = (
    <ol aria-label={t('plan.title')} className="grid gap-0.5">
      {plan.map((activity, index) => (
        <PlanStep
          // The same activity may stand in a plan twice; its place is what tells it apart.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          activity={activity}
          when={whenOf(index, head.index, head.phase)}
          gone={index === head.index ? gone : null}
        />
      ))}
    </ol>
  )
  return (
    <>
      <details className="card px-4 py-1.5 lg:hidden">
        <summary className="flex min-h-11 flex-wrap items-center gap-x-3 font-semibold">
          {t('plan.title')}
          <span className="text-[15px] font-normal text-soft">
            {t('bar.where', { number: String(head.index + 1), count: String(head.activities) })}
          </span>
          <span className="text-[15px] font-normal text-soft">
            <Minutes minutes={head.activity.minutes} gone={gone} />
          </span>
        </summary>
        <div className="pt-1 pb-2">{steps}</div>
      </details>
      <section className="card p-4 max-lg:hidden">
        <h2 className="mb-2 font-semibold">{t('plan.title')}</h2>
        {steps}
      </section>
    </>
  )
}

type When = 'done' | 'now' | 'later'

function whenOf(index: number, present: number, phase: KnownSession['head']['phase']): When {
  if (phase === 'lobby') return 'later'
  if (phase === 'ended' || index < present) return 'done'
  return index === present ? 'now' : 'later'
}

interface PlanStepProps {
  readonly activity: ActivityHead
  readonly when: When
  readonly gone: number | null
}

function PlanStep({ activity, when, gone }: PlanStepProps) {
  const t = useTranslations('console.plan')
  const text = useText()
  const kind = useKindWords()
  return (
    <li
      aria-current={when === 'now' ? 'step' : undefined}
      className={`flex gap-2.5 rounded-control px-2 py-1.5 leading-snug ${when === 'now' ? 'bg-sunk' : ''}`}
    >
      <span aria-hidden className={`w-4 shrink-0 text-center ${when === 'done' ? 'text-ok' : 'text-soft'}`}>
        {when === 'done' ? '✓' : when === 'now' ? '▸' : '·'}
      </span>
      <span className="min-w-0">
        <span
          className={`block text-[15px] [overflow-wrap:anywhere] ${when === 'now' ? 'font-semibold' : ''} ${when === 'done' ? 'text-soft' : ''}`}
        >
          {text(activity.title)}
          {when === 'done' && <span className="sr-only"> ({t('done')})</span>}
        </span>
        <span className="block text-[13px] text-soft">
          {kind(activity)}
          {(activity.minutes !== null || gone !== null) && ' · '}
          <Minutes minutes={activity.minutes} gone={gone} />
        </span>
        {activity.kind === 'scenario' && (
          <GuideLink scenario={activity.scenario} title={text(activity.title)} />
        )}
      </span>
    </li>
  )
}

/** Calm also when it takes longer: nothing ends by it. */
function Minutes({ minutes, gone }: { readonly minutes: number | null; readonly gone: number | null }) {
  const t = useTranslations('console.plan')
  if (gone === null) return minutes === null ? null : t('planned', { minutes: String(minutes) })
  if (minutes === null) return t('goneOnly', { gone: String(gone) })
  return t(gone > minutes ? 'over' : 'gone', { gone: String(gone), minutes: String(minutes) })
}

function useKindWords(): (activity: ActivityHead) => string {
  const t = useTranslations('console.plan')
  return (activity) => {
    switch (activity.kind) {
      case 'quiz':
        return activity.scored ? t('quiz', { count: activity.questions }) : t('predict')
      case 'scenario':
        if (activity.guided) return t('guided')
        return activity.level === STORY_LEVEL ? t('story') : t('scenario', { level: String(activity.level) })
      case 'reading':
        return t('reading')
    }
  }
}
