'use client'

import { useEffect, useState } from 'react'
import type { SessionSummary } from '#core/session/summary.ts'
import type { AtInside } from './at-session.ts'
import { command } from './socket.ts'

/** What students have learned comes in one by one, milliseconds. */
const LOOK_EVERY = 5000

/** What the session comes to, for its host: looked at again while it is shown. Null: not read yet, or not wanted. */
export function useSessionSummary({ line, known }: AtInside, isWanted: boolean): SessionSummary | null {
  const [summary, setSummary] = useState<SessionSummary | null>(null)
  const { session } = known.head
  useEffect(() => {
    if (line !== 'live' || !isWanted) return
    let gone = false
    const look = async (): Promise<void> => {
      const answer = await command('session:summary', { session })
      if (!gone && answer.ok) setSummary(answer.summary)
    }
    void look()
    const again = setInterval(() => void look(), LOOK_EVERY)
    return () => {
      gone = true
      clearInterval(again)
    }
  }, [session, line, isWanted])
  return summary
}
