'use client'

import type { ReactNode } from 'react'
import { MISCONCEPTIONS } from '#core/quiz/misconception.ts'
import type { SharedMisconception } from '#core/session/summary.ts'
import { useBeliefWords } from './use-belief-words.ts'

interface BeliefCardProps {
  readonly code: SharedMisconception['code']
  /** How often, and the way to its replay. */
  readonly children: ReactNode
}

/** What is believed, as if somebody said it, and what is so. Where a refusal shows no belief, what was wrong, and its rule. */
export function BeliefCard({ code, children }: BeliefCardProps) {
  const { beliefOf, factOf } = useBeliefWords()
  const isSaid = MISCONCEPTIONS.some((one) => one === code)
  return (
    <li className="card flex flex-col gap-1.5 p-4">
      <p className="font-semibold">{isSaid ? <q>{beliefOf(code)}</q> : beliefOf(code)}</p>
      <p className="text-[15px]">{factOf(code)}</p>
      {children}
    </li>
  )
}
