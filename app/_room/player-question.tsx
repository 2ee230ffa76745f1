'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Answer } from '#core/quiz/answer.ts'
import type { SessionHead } from '#core/session/view.ts'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { QuestionView } from '#app/_question/question-view.tsx'
import { ownLimitOf } from './own-limit.ts'
import { TimeRing } from './time-ring.tsx'
import { useTimeOver } from './use-time-over.ts'
import { questionsOf } from './questions-of.ts'

interface PlayerQuestionProps {
  readonly state: AtInside
  readonly onAnswer: (question: number, answer: Answer) => void
}

/** A question from its opening until the next one: asked, answered, closed. */
export function PlayerQuestion({ state, onAnswer }: PlayerQuestionProps) {
  const language = useLocale()
  const t = useTranslations('room')
  const { known, sending } = state
  const { head, own } = known
  const isOver = useTimeOver(known.endsAt)
  if (head.question === null) return null
  const { index, asked } = head.question
  const kept = sending?.question === index ? sending.answer : null
  const answer = own?.answer ?? kept
  return (
    <section className="grid gap-4">
      <h2 tabIndex={-1} className="sr-only">
        {t('bar.question', { number: String(index + 1), count: String(questionsOf(head.activity)) })}
      </h2>
      <div className="flex min-h-14 items-center gap-4">
        <div className="min-w-0 grow">
          {head.phase === 'answer' ? (
            <OwnResult known={known} />
          ) : (
            <HowItStands state={state} given={answer} isOver={isOver} />
          )}
        </div>
        <TimeRing endsAt={known.endsAt} limitMs={ownLimitOf(known)} />
      </div>
      <QuestionView
        key={`${index} ${asked.id}`}
        asked={asked}
        language={language}
        answer={answer}
        onAnswer={(given) => onAnswer(index, given)}
        locked={head.phase !== 'question' || isOver}
        closed={head.phase === 'answer' ? head.closed : null}
        own={own?.result ?? null}
        aloneOnPage
      />
      {head.phase === 'answer' && <WaitingLine head={head} />}
    </section>
  )
}

interface HowItStandsProps {
  readonly state: AtInside
  readonly given: Answer | null
  /** One's own time is over; others may have more. */
  readonly isOver: boolean
}

/** What is waited for while the question is open; its place is kept, so that nothing moves. */
function HowItStands({ state, given, isOver }: HowItStandsProps) {
  const t = useTranslations('room.question')
  const ofClass = useTranslations('class.quiz')
  const { known, sending, line } = state
  const { phase, players } = known.head
  const isIn = known.own?.answer !== null && known.own !== null
  if (phase === 'closing') return <p className="text-soft">{t(given === null ? 'closingLate' : 'closing')}</p>
  if (!isIn && sending !== null) return <p className="text-soft">{t(line === 'live' ? 'sending' : 'kept')}</p>
  if (!isIn && isOver) return <p className="text-soft">{ofClass('timeOver')}</p>
  return (
    <div aria-live="polite">
      <p className={isIn ? 'font-medium' : 'text-soft'}>
        {isIn && <span aria-hidden>✓ </span>}
        {isIn ? t('wait') : isScored(known) ? t('first') : ofClass('unscored')}
      </p>
      {known.answered !== null && (
        <p aria-live="off" className="text-[15px] text-soft tabular-nums">
          {t('answered', { answered: String(known.answered), players: String(players) })}
        </p>
      )}
    </div>
  )
}

function OwnResult({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room.answer')
  const ofClass = useTranslations('class.quiz')
  const result = known.own?.result ?? null
  // Everybody's news comes a moment before one's own.
  if (result === null && known.own?.answer !== null) return null
  if (result === null) {
    return (
      <p>
        <span className="block text-xl leading-tight font-semibold">{t('none')}</span>
        <span className="text-[15px] text-soft">{t('noneLine')}</span>
      </p>
    )
  }
  return (
    <p>
      <span
        className={`block text-xl leading-tight font-semibold ${result.right ? 'text-ok' : 'text-wrong'}`}
      >
        <span aria-hidden>{result.right ? '✓' : '✕'} </span>
        {t(result.right ? 'right' : 'wrong')}
      </span>
      <span className="text-[15px] text-soft">
        {!isScored(known)
          ? ofClass('noPoints')
          : result.right
            ? t('rightLine', { points: result.points })
            : t('wrongLine')}
      </span>
    </p>
  )
}

/** Who goes on: the teacher, the host, or nobody. */
export function WaitingLine({ head }: { readonly head: SessionHead }) {
  const t = useTranslations()
  const { title, settings } = head
  const text =
    settings.pace === 'itself'
      ? 'room.answer.waitItself'
      : title === null
        ? 'room.answer.waitHost'
        : 'class.quiz.wait'
  return (
    <p className="text-[15px] text-soft">
      <span aria-hidden className="breathes mr-2 inline-block size-2.5 rounded-full bg-server" />
      {t(text)}
    </p>
  )
}

/** Whether the question at hand counts. */
function isScored({ head }: KnownSession): boolean {
  return head.activity.kind !== 'quiz' || head.activity.scored
}
