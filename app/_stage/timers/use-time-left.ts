'use client'

import { useEffect, useState } from 'react'

/** Milliseconds between two looks: a ring that runs smoothly, or in steps where less motion is asked. */
const SMOOTH = 100
const STEPS = 1000

/** Milliseconds that are left of `limitMs` since this was first shown. The server counts by its own clock, a little later. */
export function useTimeLeft(limitMs: number): number {
  const [left, setLeft] = useState(limitMs)
  useEffect(() => {
    const until = performance.now() + limitMs
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setInterval(() => setLeft(Math.max(0, until - performance.now())), calm ? STEPS : SMOOTH)
    return () => clearInterval(timer)
  }, [limitMs])
  return left
}
