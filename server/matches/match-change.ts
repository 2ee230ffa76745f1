import { ROLES, type Role } from '#core/by-role.ts'
import type { MatchUpdate } from '#core/contract/wire.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import { headFor, timelineFor } from '#core/match/view-for.ts'

export type Names = Readonly<Record<string, string>>

/** A match as of one row of its log, with the display names of who sits there. */
export interface MatchNow {
  readonly id: string
  readonly match: Match
  readonly sequence: number
  readonly names: Names
}

/** What has happened since this process last told the players of the match. */
export interface MatchChange extends MatchNow {
  readonly before: Match | null
  readonly events: readonly MatchEvent[]
}

/** Everything that a role may know. */
export function wholeView(now: MatchNow, role: Role): MatchUpdate {
  return viewFrom(now, role, 0)
}

/** What is new to a role. When the match ends that is all of it: both sides, from the first line. */
export function newsFor(change: MatchChange, role: Role): MatchUpdate {
  const { before, match } = change
  const ended = match.phase === 'ended' && before?.phase !== 'ended'
  return viewFrom(change, role, before === null || ended ? 0 : timelineFor(before, role).length)
}

function viewFrom({ id, match, sequence, names }: MatchNow, role: Role, from: number): MatchUpdate {
  const items = timelineFor(match, role).slice(from)
  return { match: id, sequence, head: headFor(match, role, id), from, items, names }
}

/** Roles with news. A partner's tries are nobody else's business: not even that there was one. */
export function rolesToTell({ events }: MatchChange): Role[] {
  return ROLES.filter((role) => events.some((event) => concerns(event, role)))
}

function concerns(event: MatchEvent, role: Role): boolean {
  switch (event.type) {
    case 'stimulus-occurred':
    case 'move-accepted':
    case 'move-refused':
    case 'state-named':
      return event.role === role
    case 'match-created':
    case 'role-taken':
    case 'match-started':
    case 'seat-lent':
    case 'seat-returned':
    case 'match-ended':
      return true
  }
}

export function personsOf(match: Match): string[] {
  return ROLES.flatMap((role) => {
    const holder = match.holders[role]
    return holder?.kind === 'person' ? [holder.seat] : []
  })
}

/** The role that a seat holds. */
export function roleOf(match: Match, seat: string): Role | null {
  return ROLES.find((role) => isHeldBy(match, role, seat)) ?? null
}

function isHeldBy(match: Match, role: Role, seat: string): boolean {
  const holder = match.holders[role]
  return holder?.kind === 'person' && holder.seat === seat
}

export function freeRole(match: Match): Role | null {
  return ROLES.find((role) => match.holders[role] === null) ?? null
}
