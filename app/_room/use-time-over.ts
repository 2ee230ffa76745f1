'use client'

import { useEffect, useState } from 'react'

/** Whether that time has passed, by `performance.now()`; null: it never does. */
export function useTimeOver(endsAt: number | null): boolean {
  const [over, setOver] = useState<number | null>(null)
  useEffect(() => {
    if (endsAt === null) return
    const timer = setTimeout(() => setOver(endsAt), endsAt - performance.now())
    return () => clearTimeout(timer)
  }, [endsAt])
  return endsAt !== null && over === endsAt
}
