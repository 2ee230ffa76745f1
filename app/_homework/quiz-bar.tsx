'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { QuizQuestion } from './homework-types.ts'

interface QuizBarProps {
  readonly questions: readonly QuizQuestion[]
  /** The one that is asked. */
  readonly at: number
}

/** How far it is: a piece for each question, with a sign for what is known of it. */
export function QuizBar({ questions, at }: QuizBarProps) {
  const t = useTranslations('practice')
  const place = useRef<HTMLParagraphElement>(null)
  const last = useRef(at)
  // What led on is gone: the next question is seen, and read, from its beginning.
  useEffect(() => {
    if (last.current !== at) place.current?.focus()
    last.current = at
  }, [at])
  return (
    <div className="mb-5">
      <p ref={place} tabIndex={-1} className="mb-1.5 text-[15px] font-semibold outline-none">
        {t('where', { nth: String(at + 1), count: String(questions.length) })}
      </p>
      <QuizPieces questions={questions} at={at} />
    </div>
  )
}

export function QuizPieces({
  questions,
  at,
}: {
  readonly questions: readonly QuizQuestion[]
  readonly at: number | null
}) {
  return (
    <div aria-hidden className="flex gap-1">
      {questions.map((question, index) => {
        const [look, sign] = lookOf(question, index === at)
        return (
          <span
            key={question.asked.id}
            className={`grid h-5 min-w-0 grow place-items-center rounded-[5px] text-[11px] leading-none font-semibold text-on-colour ${look}`}
          >
            {sign}
          </span>
        )
      })}
    </div>
  )
}

function lookOf({ given, verdict }: QuizQuestion, isNow: boolean): readonly [string, string] {
  if (verdict !== null) return verdict.grade.right ? ['bg-ok', '✓'] : ['bg-wrong', '✕']
  if (given !== null) return ['bg-edge', '']
  return [isNow ? 'bg-ink' : 'bg-rule', '']
}
