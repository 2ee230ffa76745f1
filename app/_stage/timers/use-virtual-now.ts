'use client'

import { useEffect, useState } from 'react'
import type { MatchHead } from '#core/match/view.ts'
import { virtualNow } from './virtual-now.ts'

/** Milliseconds between two looks: a ring that runs smoothly, or in steps where less motion is asked. */
const SMOOTH = 50
const STEPS = 1000

/** The match's own time as it passes for this player, in virtual milliseconds. */
export function useVirtualNow(head: Pick<MatchHead, 'now' | 'wait'>): number {
  const { wait } = head
  const key = wait === null ? null : `${wait.timer} ${wait.from} ${wait.until}`
  const [elapsed, setElapsed] = useState({ key, ms: 0 })
  useEffect(() => {
    if (key === null) return
    const since = performance.now()
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const look = (): void => setElapsed({ key, ms: performance.now() - since })
    const timer = setInterval(look, calm ? STEPS : SMOOTH)
    return () => clearInterval(timer)
  }, [key])
  return virtualNow(head, elapsed.key === key ? elapsed.ms : 0)
}
