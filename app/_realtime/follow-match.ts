import type { SeatRole } from '#core/by-role.ts'
import type { Confidence, Move } from '#core/match/move.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import type { AtMatch } from './at-match.ts'
import { createFateBox } from './fate-box.ts'
import { createMatchLine } from './match-line.ts'
import { createMatchStore } from './match-store.ts'
import { createOutbox } from './outbox.ts'
import { OWN_SEAT, type SeatWire } from './socket.ts'

/** A match as one browser tab follows it: kept current, its moves sent until they are answered. */
export interface FollowedMatch {
  readonly get: () => AtMatch
  /** The line is kept while anybody listens. */
  readonly subscribe: (changed: () => void) => () => void
  readonly submit: (stimulus: number, move: Move, confidence: Confidence | null) => void
  /** What the network's player does to a segment. */
  readonly decideFate: (flight: number, fate: Fate) => void
  /** Would have the wait for a timer skipped. */
  readonly skipWait: () => void
  readonly seatComputer: () => void
  readonly leave: () => void
  /** Tries the door again: after a takeover, after leaving, without a seat. */
  readonly knock: () => void
}

/** `role`: the one that a link was for; null: whichever is free. */
export function followMatch(match: string, role: SeatRole | null, wire: SeatWire = OWN_SEAT): FollowedMatch {
  const store = createMatchStore()
  const line = createMatchLine({ match, role, wire, store, onJoined: resend })
  const { take, lookAgain } = line
  const outbox = createOutbox({ match, wire, store, take, lookAgain })
  const fates = createFateBox({ match, wire, take, lookAgain })
  let listeners = 0
  let letGo: (() => void) | null = null

  function resend(): void {
    outbox.resend()
    fates.resend()
  }

  async function seatComputer(): Promise<void> {
    const answer = await wire.command('match:computer', { match })
    if (!answer.ok) store.happen({ type: 'troubled', trouble: 'unknown' })
  }

  async function skipWait(): Promise<void> {
    const answer = await wire.command('wait:skip', { match })
    if (!answer.ok) lookAgain()
  }

  async function leave(): Promise<void> {
    await wire.command('match:leave', { match })
    line.close('left')
  }

  return {
    get: store.get,
    subscribe(changed) {
      const unwatch = store.watch(changed)
      listeners += 1
      letGo ??= line.keep()
      return () => {
        unwatch()
        listeners -= 1
        if (listeners > 0) return
        outbox.stop()
        fates.stop()
        letGo?.()
        letGo = null
      }
    },
    submit: outbox.submit,
    decideFate: fates.decide,
    skipWait: () => void skipWait(),
    seatComputer: () => void seatComputer(),
    leave: () => void leave(),
    knock: line.knock,
  }
}
