'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { QuestionView } from '#app/_question/question-view.tsx'
import { questionsOf } from '#app/_room/questions-of.ts'
import { StandingsList } from '#app/_room/standings-list.tsx'
import { TimeRing } from '#app/_room/time-ring.tsx'
import { isPrediction } from './console-act.ts'
import type { ConsolePhaseProps } from './console-phase.tsx'
import { PairLook } from './pair-look.tsx'

/** The question, who is missing, and once it is closed how all have answered; of a prediction also the replay. */
export function ConsoleQuestion({ state, looked, onLook, onAsk, read }: ConsolePhaseProps) {
  const language = useLocale()
  const t = useTranslations('console.question')
  const { known } = state
  const { head } = known
  if (head.question === null) return null
  const { index, asked } = head.question
  const closed = head.phase === 'answer' ? head.closed : null
  const goesOn = closed !== null && isPrediction(head) && looked !== null
  return (
    <section className="grid max-w-4xl gap-5 pt-1">
      <h2 tabIndex={-1} className="text-lg font-semibold outline-none">
        {isPrediction(head)
          ? t('predict')
          : t('title', { number: String(index + 1), count: String(questionsOf(head.activity)) })}
      </h2>
      <div className="flex min-h-16 items-center gap-5">
        <Answered known={known} />
        {head.paused && head.question.leftMs !== null ? (
          <p className="text-soft">
            {t('left', { seconds: String(Math.ceil(head.question.leftMs / 1000)) })}
          </p>
        ) : (
          <TimeRing endsAt={known.endsAt} limitMs={head.settings.limitMs} />
        )}
      </div>
      {closed === null && <Missing known={known} />}
      {goesOn && (
        <PairLook
          key={looked.match}
          state={state}
          looked={looked}
          read={read}
          onLook={onLook}
          onAsk={onAsk}
        />
      )}
      <QuestionView
        key={`${head.index} ${index} ${asked.id}`}
        asked={asked}
        language={language}
        answer={null}
        locked
        closed={closed}
      />
      {head.phase === 'answer' && <OnlyForHost known={known} />}
    </section>
  )
}

/** A bar that fills: its place and size stay, whatever is counted. */
function Answered({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('console.question')
  const { head, host } = known
  const closed = head.phase === 'answer' ? head.closed : null
  const answered = closed?.distribution.answers ?? host?.answered ?? known.answered ?? 0
  const of = Math.max(head.players, answered)
  const right = closed?.distribution.right ?? 0
  return (
    <div className="min-w-0 grow">
      <p className="flex flex-wrap items-baseline gap-x-3 text-lg font-semibold tabular-nums">
        {closed === null
          ? t('answered', { answered: String(answered), players: String(of) })
          : t('right', { answers: String(answered), right: String(right) })}
      </p>
      <div aria-hidden className="mt-2 h-2.5 overflow-hidden rounded-full bg-rule">
        <div
          className={`h-full rounded-full transition-[width] duration-300 motion-reduce:transition-none ${closed === null ? 'bg-client' : 'bg-ok'}`}
          style={{ width: `${closed === null ? percent(answered, of) : percent(right, answered)}%` }}
        />
      </div>
    </div>
  )
}

/** Who is here and has not answered, folded: names change while one reads the question. */
function Missing({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('console.question')
  const { roster = [], answeredBy } = known.host ?? {}
  if (answeredBy === undefined) return null
  const missing = roster.filter(({ seat, here }) => here && !answeredBy.includes(seat))
  return (
    <details className="rounded-control border border-edge">
      <summary className="flex min-h-11 items-center px-3 text-[15px] font-medium">
        {missing.length === 0 ? t('nobodyMissing') : t('awaited', { count: missing.length })}
      </summary>
      <ul
        aria-label={t('missing')}
        className="flex flex-wrap gap-x-4 gap-y-1 border-t border-rule px-3 py-2 text-[15px]"
      >
        {missing.map(({ seat, name }) => (
          <li key={seat} className="[overflow-wrap:anywhere]">
            {name}
          </li>
        ))}
      </ul>
    </details>
  )
}

function percent(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((100 * part) / of)
}

/** Where the settings show the standings to nobody else, or not yet. */
function OnlyForHost({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('console.question')
  if (known.host?.standings == null || isPrediction(known.head)) return null
  return (
    <details className="rounded-control border border-edge">
      <summary className="flex min-h-12 items-center px-3 font-medium">{t('hidden')}</summary>
      <div className="border-t border-rule p-3">
        <StandingsList standings={known.host.standings} own={null} />
      </div>
    </details>
  )
}
