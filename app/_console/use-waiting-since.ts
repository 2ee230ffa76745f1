import { useEffect, useState } from 'react'
import type { PairView } from '#core/match/pair-view.ts'
import { type WaitingSince, nextWaiting } from './waiting-since.ts'

const LOOK_EVERY = 1000

export interface Waiting {
  readonly since: WaitingSince
  /** This page's clock. */
  readonly now: number
}

/** Since when each decision has been waited for, as far as this page has seen it; looked at every second. */
export function useWaitingSince(pairs: readonly PairView[]): Waiting {
  const [waiting, setWaiting] = useState<Waiting>({ since: new Map(), now: 0 })
  useEffect(() => {
    const look = (): void => {
      const now = performance.now()
      setWaiting(({ since }) => ({ since: nextWaiting(since, pairs, now), now }))
    }
    const first = requestAnimationFrame(look)
    const timer = setInterval(look, LOOK_EVERY)
    return () => {
      cancelAnimationFrame(first)
      clearInterval(timer)
    }
  }, [pairs])
  return waiting
}
