'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { OwnMatch } from '#core/session/view.ts'
import { type AtMatch, CONNECTING } from '#app/_realtime/at-match.ts'
import { type FollowedMatch, followMatch } from '#app/_realtime/follow-match.ts'
import { OWN_SEAT, type SeatWire } from '#app/_realtime/socket.ts'

/** The match of the present round, as this student sits at it. */
export interface OwnTable {
  readonly seat: OwnMatch
  readonly state: AtMatch
  readonly deeds: Pick<FollowedMatch, 'submit' | 'decideFate' | 'skipWait' | 'knock'>
}

interface Followed {
  readonly seat: OwnMatch
  readonly match: FollowedMatch
}

/** Follows the match of a seat beside the session, on the same socket; null: there is no seat. */
export function useOwnTable(seat: OwnMatch | null, wire: SeatWire = OWN_SEAT): OwnTable | null {
  const [followed, setFollowed] = useState<Followed | null>(null)
  if (!isSameSeat(followed?.seat ?? null, seat)) setFollowed(seat && follow(seat, wire))
  const state = useSyncExternalStore(
    followed?.match.subscribe ?? watchNothing,
    followed?.match.get ?? connecting,
    connecting,
  )
  useKnocking(state, followed?.match ?? null)
  return followed && { seat: followed.seat, state, deeds: followed.match }
}

function follow(seat: OwnMatch, wire: SeatWire): Followed {
  return { seat, match: followMatch(seat.match, seat.role, wire) }
}

function isSameSeat(a: OwnMatch | null, b: OwnMatch | null): boolean {
  return a?.match === b?.match && a?.role === b?.role
}

/** Milliseconds. */
const KNOCK_AGAIN = 1000

/** The round tells of its matches a moment before they are there: until then the door is tried again. */
function useKnocking(state: AtMatch, match: FollowedMatch | null): void {
  const isEarly = isSeatComing(state)
  useEffect(() => {
    if (!isEarly || match === null) return
    const timer = setTimeout(match.knock, KNOCK_AGAIN)
    return () => clearTimeout(timer)
  }, [isEarly, match])
}

/** Whether the match is not there yet, or has not made room yet. */
function isSeatComing(state: AtMatch): boolean {
  return state.at === 'door' && (state.why === 'missing' || state.why === 'full')
}

function watchNothing(): () => void {
  return () => {}
}

function connecting(): AtMatch {
  return CONNECTING
}
