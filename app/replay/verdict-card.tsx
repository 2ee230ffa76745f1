'use client'

import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#app/_stage/refusal-words.ts'
import type { RefusalView } from '#core/match/view.ts'
import { REASONS } from '#core/teardown/rejection.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import type { Question } from './close-timeline.ts'
import { NoteLines } from './notes-beside.tsx'
import type { Answered } from './predicting.tsx'

interface VerdictCardProps {
  readonly question: Question
  readonly answered: Answered
  readonly onNext: () => void
}

/** Right, right too, or why not; and then what this machine did. */
export function VerdictCard({ question, answered, onNext }: VerdictCardProps) {
  const t = useTranslations('captureFile')
  const { actual, notes } = question
  return (
    <div className="mt-3 grid gap-3">
      <output className="block">
        <Verdict question={question} answered={answered} />
      </output>
      <div className="rounded-card border border-rule bg-sunk p-4">
        <h3 className="font-semibold">{t('did')}</h3>
        <p className="mt-1 font-mono text-[15px] break-words">
          {actual === null ? t('didNothing') : formatSegment(actual)}
        </p>
        <div className="mt-1.5 grid gap-1.5 empty:hidden">
          <NoteLines notes={notes} />
        </div>
      </div>
      <button type="button" className="button button-main" onClick={onNext}>
        {t('next')}
      </button>
    </div>
  )
}

function Verdict({ question, answered }: Omit<VerdictCardProps, 'onNext'>) {
  const t = useTranslations('captureFile')
  const { judgement } = answered
  if (judgement.verdict === 'refused') return <NotThis question={question} answered={answered} />
  const too = judgement.verdict === 'right-too'
  return (
    <div className="appears rounded-card bg-ok-wash p-4">
      <h3 className="text-[17px] font-semibold text-ok">
        <span aria-hidden>✓ </span>
        {too ? t('rightToo') : t('right')}
      </h3>
      {too && <p className="mt-1 text-[15px]">{t('byReading', { basis: judgement.legal.basis })}</p>}
    </div>
  )
}

function NotThis({ question, answered }: Omit<VerdictCardProps, 'onNext'>) {
  const t = useTranslations('refusal')
  const sayRefusal = useRefusalWords()
  if (answered.judgement.verdict !== 'refused') return null
  const { reason } = answered.judgement
  const refusal: RefusalView = {
    reason,
    ...REASONS[reason],
    depth: 1,
    move: answered.move,
    state: question.decision.settled.state,
    answer: null,
  }
  const words = sayRefusal(refusal)
  return (
    <div className="appears rounded-card bg-wrong-wash p-4">
      <h3 className="text-[17px] leading-snug font-semibold text-wrong">
        <span aria-hidden>✕ </span>
        {t(`verdicts.${refusal.verdict}`)}
        <span className="font-normal"> · </span>
        {words.title}
      </h3>
      <p className="mt-1.5">{words.rule}</p>
      <p className="mt-1.5 text-[13px] text-soft">{words.clause}</p>
    </div>
  )
}
