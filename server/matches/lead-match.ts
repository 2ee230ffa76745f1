import type { SeatRole } from '#core/by-role.ts'
import type { Ack } from '#core/contract/wire.ts'
import { isWaitingForPlayer } from '#core/match/match.ts'
import type { Wish } from './carry-out.ts'
import { person } from './create-match.ts'
import { type MatchChange, roleOf } from './match-change.ts'
import type { OpenDeps } from './open-match.ts'
import { refuse } from './refuse-at-door.ts'

/**
 * What whoever leads a class has its matches do. Rights are the caller's to check. Sent again with the same command id
 * each is done once, and what is so already is no error.
 */

export type LeadDeps = Pick<OpenDeps, 'matches' | 'now'>

interface Led {
  readonly ack: Ack
  /** To be told to the players; null: nothing is new to them. */
  readonly change: MatchChange | null
}

/** Nobody moves, and nothing is due, until it goes on. @throws {NotStored} */
export function pauseMatch(deps: LeadDeps, id: string, commandId: string): Promise<Led> {
  const wallMs = deps.now()
  return lead(deps, id, commandId, (match) => {
    if (match === null) return 'no-such-match'
    return match.phase === 'ended' || match.pausedAt !== null ? [] : [{ type: 'pause', wallMs }]
  })
}

/** Whoever has a time for something has the whole of it again. @throws {NotStored} */
export function resumeMatch(deps: LeadDeps, id: string, commandId: string): Promise<Led> {
  const wallMs = deps.now()
  return lead(deps, id, commandId, (match) => {
    if (match === null) return 'no-such-match'
    return match.phase === 'ended' || match.pausedAt === null ? [] : [{ type: 'resume', wallMs }]
  })
}

/** A hint for the oldest open decision of an end; `nothing-asked` where there is none. @throws {NotStored} */
export function nudge(deps: LeadDeps, id: string, role: SeatRole, commandId: string): Promise<Led> {
  const wallMs = deps.now()
  return lead(deps, id, commandId, (match) => {
    if (match === null) return 'no-such-match'
    if (role === 'network') return 'not-needed-here'
    const end = match.ends[role]
    const isHinted = match.phase === 'playing' && isWaitingForPlayer(end) && end.hinted
    return isHinted ? [] : [{ type: 'give-hint', role, wallMs }]
  })
}

/**
 * A person takes the network from the computer, at any time before the end; it is not to be had from another person
 * (`match-full`), nor by who sits at an end already. @throws {NotStored}
 */
export function takeNetwork(deps: LeadDeps, id: string, seat: string): Promise<Led> {
  return lead(deps, id, `take-network:${seat}`, (match) => {
    if (match === null) return 'no-such-match'
    const own = roleOf(match, seat)
    if (own !== null) return own === 'network' ? [] : 'not-needed-here'
    return [{ type: 'hand-over', role: 'network', holder: person(seat) }]
  })
}

async function lead({ matches }: LeadDeps, id: string, commandId: string, wish: Wish): Promise<Led> {
  const committed = await matches.commit(id, commandId, wish)
  return { ack: committed.done ? { ok: true } : refuse(committed.code), change: committed.change }
}
