'use client'

import { useEffect, useState } from 'react'

/** Milliseconds that the network's player has for a segment; then it is delivered. The server counts by its own clock. */
export const TO_DECIDE_MS = 10_000
const EVERY_MS = 250

/** Milliseconds that are left since this was first shown. */
export function useCountdown(): number {
  const [since] = useState(() => performance.now())
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, TO_DECIDE_MS - (now - since))
}
