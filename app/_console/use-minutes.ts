import { useEffect, useState } from 'react'

const LOOK_EVERY = 5000
const MINUTE = 60_000

/** Whole minutes since `begunAt`, by this page's clock; null: nothing has begun. */
export function useMinutes(begunAt: number | null): number | null {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (begunAt === null) return
    const look = (): void => setNow(performance.now())
    const timer = setInterval(look, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [begunAt])
  return begunAt === null ? null : Math.max(0, Math.floor((now - begunAt) / MINUTE))
}
