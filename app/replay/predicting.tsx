'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Judgement, judge } from '#core/match/judge.ts'
import { newEnd } from '#core/match/match.ts'
import type { Level, Move } from '#core/match/move.ts'
import type { Question } from './close-timeline.ts'
import { Situation } from './situation.tsx'
import { SegmentForm } from './segment-form.tsx'
import { VerdictCard } from './verdict-card.tsx'

interface PredictingProps {
  readonly questions: readonly Question[]
  /** Of the whole diagram. */
  readonly length: number
  readonly onShow: (shown: number) => void
  readonly onLeave: () => void
}

export interface Answered {
  readonly move: Exclude<Move, { kind: 'state' | 'line' }>
  readonly judgement: Judgement
}

/** The diagram stops before each segment: what comes next? The state machine judges, then the machine is shown. */
export function Predicting({ questions, length, onShow, onLeave }: PredictingProps) {
  const t = useTranslations('captureFile')
  const [at, setAt] = useState(0)
  const [right, setRight] = useState(0)
  const [level, setLevel] = useState<Level>(1)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const question = questions[at]

  function answer(move: Answered['move']): void {
    if (question === undefined) return
    const { settled, open } = question.decision
    const judgement = judge({ ...newEnd(settled), open }, move, level)
    setAnswered({ move, judgement })
    if (judgement.verdict !== 'refused') setRight(right + 1)
    onShow(questions[at + 1]?.shown ?? length)
  }

  function next(): void {
    setAnswered(null)
    setAt(at + 1)
  }

  function again(): void {
    setAt(0)
    setRight(0)
    setAnswered(null)
    onShow(questions[0]?.shown ?? length)
  }

  if (question === undefined) {
    return (
      <section className="card p-4 sm:p-5">
        <h2 key={`heading ${at}`} ref={goOnHere} tabIndex={-1} className="text-xl font-semibold outline-none">
          {t('result', { right, count: questions.length })}
        </h2>
        <p className="mt-1.5">{t('resultLine')}</p>
        <div className="mt-4 grid gap-2.5">
          <button type="button" className="button button-main" onClick={again}>
            {t('again')}
          </button>
          <button type="button" className="button" onClick={onLeave}>
            {t('whole')}
          </button>
        </div>
      </section>
    )
  }
  return (
    <section className="card p-4 sm:p-5">
      <p className="text-[13px] text-soft">{t('progress', { at: at + 1, count: questions.length, right })}</p>
      <h2 key={`heading ${at}`} ref={goOnHere} tabIndex={-1} className="text-xl font-semibold outline-none">
        {t(`question.${question.role}`)}
      </h2>
      <Situation question={question} />
      {answered === null ? (
        <SegmentForm key={`form ${at}`} level={level} onLevel={setLevel} onMove={answer} />
      ) : (
        <VerdictCard question={question} answered={answered} onNext={next} />
      )}
      <button type="button" className="link mt-3 min-h-11 text-[15px] text-soft" onClick={onLeave}>
        {t('whole')}
      </button>
    </section>
  )
}

/** Each new question is where the reader goes on. */
function goOnHere(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true })
}
