'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Answer } from '#core/quiz/answer.ts'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { QuestionView } from '#app/_question/question-view.tsx'
import { StandingsList } from './standings-list.tsx'
import { TimeRing } from './time-ring.tsx'
import { questionsOf } from './questions-of.ts'

interface HostQuestionProps {
  readonly state: AtInside
  readonly onAnswer: (question: number, answer: Answer) => void
}

/** The question for the whole room, enlarged where there is space for it; a host who plays along answers it here. */
export function HostQuestion({ state, onAnswer }: HostQuestionProps) {
  const language = useLocale()
  const t = useTranslations('room')
  const { known, sending } = state
  const { head, own } = known
  if (head.question === null) return null
  const { index, asked } = head.question
  const answer = own?.answer ?? (sending?.question === index ? sending.answer : null)
  return (
    <section className="grid gap-5">
      <h2 tabIndex={-1} className="sr-only">
        {t('bar.question', { number: String(index + 1), count: String(questionsOf(head.activity)) })}
      </h2>
      <div className="flex min-h-20 items-center gap-5 sm:min-h-24">
        <AnsweredCount known={known} />
        <TimeRing endsAt={known.endsAt} limitMs={head.settings.limitMs} large />
      </div>
      <div className="xl:[zoom:1.25] min-[1900px]:[zoom:1.6]">
        <QuestionView
          key={`${index} ${asked.id}`}
          asked={asked}
          language={language}
          answer={answer}
          onAnswer={own === null ? undefined : (given) => onAnswer(index, given)}
          locked={head.phase !== 'question'}
          closed={head.phase === 'answer' ? head.closed : null}
          own={own?.result ?? null}
        />
      </div>
      {head.phase === 'answer' && head.settings.standings !== 'each' && <OnlyForHost known={known} />}
    </section>
  )
}

/** How many have answered, as a bar that fills: its place and size stay, whatever is counted. */
function AnsweredCount({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room')
  const { head, host } = known
  const closed = head.phase === 'answer' ? head.closed : null
  const answered = closed?.distribution.answers ?? host?.answered ?? known.answered ?? 0
  const of = Math.max(head.players, answered)
  return (
    <div className="min-w-0 grow">
      <p className="text-xl font-semibold tabular-nums sm:text-2xl">
        {closed === null
          ? t('host.answered', { answered: String(answered), players: String(of) })
          : t('answer.all', { answers: String(answered), right: String(closed.distribution.right) })}
      </p>
      <div aria-hidden className="mt-2 h-2.5 overflow-hidden rounded-full bg-rule">
        <div
          className={`h-full rounded-full transition-[width] duration-300 motion-reduce:transition-none ${closed === null ? 'bg-client' : 'bg-ok'}`}
          style={{
            width: `${percent(closed === null ? answered : closed.distribution.right, closed === null ? of : answered)}%`,
          }}
        />
      </div>
    </div>
  )
}

function percent(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((100 * part) / of)
}

/** Where the settings show the standings to nobody else, or not yet. */
function OnlyForHost({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room.standings')
  if (known.host?.standings == null) return null
  return (
    <details className="rounded-control border border-edge">
      <summary className="flex min-h-12 flex-wrap items-center gap-x-3 px-3 font-medium">
        {t('show')}
        <span className="text-[13px] font-normal text-soft">{t('hostOnly')}</span>
      </summary>
      <div className="border-t border-rule p-3">
        <StandingsList standings={known.host.standings} own={known.own} />
      </div>
    </details>
  )
}
