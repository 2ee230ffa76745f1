import { type BySeat, ROLES, type Role, SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { type Match, seatsOf } from '#core/match/match.ts'
import { networkHeadFor, networkTimelineFor } from '#core/match/network-view.ts'
import { type Sharer, sharersOf } from '#core/match/shared-end.ts'
import type { TimelineItem } from '#core/match/view.ts'
import { headFor, lineCountFor, timelineFor } from '#core/match/view-for.ts'
import { ownWait } from '#core/match/wait.ts'

export type Names = Readonly<Record<string, string>>

/** A match as of one row of its log, with the display names of who sits there. */
export interface MatchNow {
  readonly id: string
  readonly match: Match
  readonly sequence: number
  /** Rows with news for each seat: the number of its updates. */
  readonly heard: BySeat<number>
  readonly names: Names
}

/** What has happened since this process last told the players of the match. */
export interface MatchChange extends MatchNow {
  readonly before: Match | null
  readonly events: readonly MatchEvent[]
}

/** Everything that a role may know. */
export function wholeView(now: MatchNow, role: SeatRole, sharer: Sharer = 0): MatchUpdate {
  return viewFrom(now, { role, sharer }, 0)
}

/** What is new to a role. When the match ends that is all of it: both sides, from the first line. */
export function newsFor(change: MatchChange, role: SeatRole, sharer: Sharer = 0): MatchUpdate {
  const { before, match } = change
  const ended = match.phase === 'ended' && before?.phase !== 'ended'
  return viewFrom(change, { role, sharer }, before === null || ended ? 0 : countLines(before, role))
}

function viewFrom({ id, match, heard, names }: MatchNow, chair: Chair, from: number): MatchUpdate {
  const items = linesOf(match, chair.role).slice(from)
  return { match: id, sequence: heard[chair.role], head: headOf(match, chair, id), from, items, names }
}

function linesOf(match: Match, role: SeatRole): TimelineItem[] {
  return role === 'network' ? networkTimelineFor(match) : timelineFor(match, role)
}

function countLines(match: Match, role: SeatRole): number {
  return role === 'network' ? networkTimelineFor(match).length : lineCountFor(match, role)
}

function headOf(match: Match, { role, sharer }: Chair, id: string): MatchUpdate['head'] {
  return role === 'network' ? networkHeadFor(match, id) : headFor(match, role, id, sharer)
}

type News = Pick<MatchChange, 'id' | 'before' | 'match' | 'events'>

/**
 * Roles with news. A partner's tries, what the network decides and whose timer runs are nobody else's business: not even
 * that there was something.
 */
export function rolesToTell(change: News): SeatRole[] {
  return seatsOf(change.match).filter((role) =>
    role === 'network' ? isNewsToNetwork(change) : isNewsToEnd(change, role),
  )
}

function isNewsToEnd({ before, match, events }: News, role: Role): boolean {
  const waited = before === null ? null : ownWait(before, role)
  return waited?.until !== ownWait(match, role)?.until || events.some((event) => concerns(event, role))
}

/** The network's player sees nothing of the ends: only what changes its own view is told. */
function isNewsToNetwork({ id, before, match }: News): boolean {
  if (before === null || linesOf(before, 'network').length !== linesOf(match, 'network').length) return true
  return JSON.stringify(networkHeadFor(before, id)) !== JSON.stringify(networkHeadFor(match, id))
}

function concerns(event: MatchEvent, role: Role): boolean {
  switch (event.type) {
    case 'stimulus-occurred':
    case 'move-accepted':
    case 'move-refused':
    case 'line-chosen':
    case 'state-named':
    case 'skip-agreed':
    case 'hint-given':
    case 'sharer-left':
    case 'sharer-returned':
      return event.role === role
    case 'seat-barred':
    case 'fate-decided':
    case 'wait-began':
    case 'wait-over':
      return false
    case 'match-created':
    case 'role-taken':
    case 'match-started':
    case 'seat-lent':
    case 'seat-returned':
    case 'match-paused':
    case 'match-resumed':
    case 'match-ended':
      return true
  }
}

export function personsOf(match: Match): string[] {
  return SEAT_ROLES.flatMap((role) => sharersOf(match, role))
}

/** Where somebody sits at a match. */
export interface Chair {
  readonly role: SeatRole
  /** Of two who share an end, which one. */
  readonly sharer: Sharer
}

/** Null also for who was sent away: it is theirs no more. */
export function chairOf(match: Match, seat: string): Chair | null {
  if (match.barred.includes(seat)) return null
  for (const role of SEAT_ROLES) {
    const [first, second] = sharersOf(match, role)
    if (first === seat) return { role, sharer: 0 }
    if (second === seat) return { role, sharer: 1 }
  }
  return null
}

/** One for each person at a role; one also where nobody is, or the computer. */
export function chairsOf(match: Match, role: SeatRole): readonly Chair[] {
  const first = { role, sharer: 0 } as const
  return sharersOf(match, role).length < 2 ? [first] : [first, { role, sharer: 1 }]
}

/** The role that a seat holds. */
export function roleOf(match: Match, seat: string): SeatRole | null {
  return chairOf(match, seat)?.role ?? null
}

/** The end that a seat holds, or why it cannot do what an end's player does. */
export function endOf(match: Match, seat: string): Role | 'not-your-match' | 'not-needed-here' {
  const role = roleOf(match, seat)
  if (role === null) return 'not-your-match'
  return ROLES.find((end) => end === role) ?? 'not-needed-here'
}

/** Seats of this match that nobody has taken. */
export function freeRoles(match: Match): SeatRole[] {
  return seatsOf(match).filter((role) => match.holders[role] === null)
}
