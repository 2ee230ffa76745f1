'use client'

import { useEffect, useState } from 'react'
import { type PairDetail, pairDetailOf } from '#core/match/pair-detail.ts'
import type { AtInside } from './at-session.ts'
import { command } from './socket.ts'

/** One pair large, as of `sequence`. */
export interface ReadPair {
  readonly match: string
  readonly sequence: number
  readonly detail: PairDetail
}

/** Milliseconds. */
const TRY_AGAIN = 1500

/**
 * One pair of the session, read again whenever the wall says that something has happened in it; for host and projector.
 * Null: nothing has been read yet, or `match` is null.
 */
export function usePair({ line, known }: AtInside, match: string | null): ReadPair | null {
  const [read, setRead] = useState<ReadPair | null>(null)
  const { session } = known.head
  const sequence = known.wall?.pairs.find((pair) => pair.match === match)?.sequence ?? 0
  useEffect(() => {
    if (match === null || line !== 'live') return
    let retry: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const look = async (): Promise<void> => {
      const told = await readPair(session, match)
      // What comes late is still newer than what was there before.
      if (told !== null) setRead((last) => (isNewer(told, last) ? told : last))
      const isBehind = told === null || told.sequence < sequence
      if (isBehind && !gone) retry = setTimeout(() => void look(), TRY_AGAIN)
    }
    void look()
    return () => {
      gone = true
      clearTimeout(retry)
    }
  }, [session, match, sequence, line])
  return read !== null && read.match === match ? read : null
}

function isNewer(told: ReadPair, last: ReadPair | null): boolean {
  return last === null || last.match !== told.match || told.sequence > last.sequence
}

async function readPair(session: string, match: string): Promise<ReadPair | null> {
  const answer = await command('session:pair', { session, match })
  if (!answer.ok) return null
  const { sequence, events } = answer.detail
  const detail = pairDetailOf(events)
  return detail === null ? null : { match, sequence, detail }
}
