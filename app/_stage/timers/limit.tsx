'use client'

import { useState } from 'react'
import type { MatchHead } from '#core/match/view.ts'
import { LimitRing } from './limit-ring.tsx'

interface LimitProps {
  readonly asked: MatchHead['asked']
  /** All that has come is on the diagram: the question is seen. */
  readonly ready: boolean
}

/** The time of a decision runs from when it is first seen, also over what belongs to the same one. */
export function Limit({ asked, ready }: LimitProps) {
  const limitMs = asked?.limitMs ?? null
  const decision = asked === null || limitMs === null ? null : asked.stimulus
  const [seen, setSeen] = useState<number | null>(null)
  if (ready && decision !== seen) setSeen(decision)
  if (limitMs === null || decision === null || decision !== seen) return null
  return <LimitRing key={decision} limitMs={limitMs} />
}
