'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Round } from './round.ts'

interface RoundBarProps {
  readonly round: Round
  /** Then the pieces alone. */
  readonly isOver?: boolean
}

/** How far it is: a piece for each question, with a sign for what became of it. */
export function RoundBar({ round, isOver = false }: RoundBarProps) {
  const { questions, at, answered } = round
  const t = useTranslations('practice')
  const place = useRef<HTMLParagraphElement>(null)
  const last = useRef(at)
  // The button that led on is gone: the next question is seen, and read, from its beginning.
  useEffect(() => {
    if (last.current !== at) place.current?.focus()
    last.current = at
  }, [at])
  const where = t('where', { nth: String(at + 1), count: String(questions.length) })
  return (
    <div className={isOver ? '' : 'mb-5'}>
      {!isOver && (
        <p ref={place} tabIndex={-1} className="mb-1.5 text-[15px] font-semibold outline-none">
          {where}
        </p>
      )}
      <div aria-hidden className="flex gap-1">
        {questions.map((question, index) => (
          <Piece key={question.id} right={answered[index]?.grade.right ?? null} now={index === at} />
        ))}
      </div>
    </div>
  )
}

function Piece({ right, now }: { readonly right: boolean | null; readonly now: boolean }) {
  const look = right === null ? (now ? 'bg-ink text-paper' : 'bg-rule') : right ? 'bg-ok' : 'bg-wrong'
  return (
    <span
      className={`grid h-5 min-w-0 grow place-items-center rounded-[5px] text-[11px] leading-none font-semibold text-on-colour ${look}`}
    >
      {right === null ? '' : right ? '✓' : '✕'}
    </span>
  )
}
