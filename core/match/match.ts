import { type ByRole, ROLES, type Role, withRole } from '#core/by-role.ts'
import type { ApplicationStep } from '#core/scenarios/plan.ts'
import type { Score } from '#core/scoring/score.ts'
import type { Call, Endpoint, Stimulus, Timer } from '#core/teardown/endpoint.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { Ending, Holder, Setup } from './events.ts'
import type { Move } from './move.ts'
import type { TimelineItem } from './view.ts'

/** A segment takes 0.05 s unless its fate says otherwise; all times here are virtual milliseconds. */
export const TRANSIT = 50
/** First retransmission timeout: Linux's minimum, doubled each time (RFC 6298 §5.5; the RFC itself begins with 1 s). */
const RTO = 200
/** 2MSL and the wait in FIN-WAIT-2 as Linux has them; the RFC's MSL is 2 minutes, and it has no FIN-WAIT-2 timer. */
const TWO_MSL = 60_000
const FIN_WAIT_2_TIMEOUT = 60_000
/** R2 of §3.8.3: at least 100 s. */
const USER_TIMEOUT = 100_000
/** §3.8.4: not less than two hours of silence; then a probe every 75 s (Linux). */
const KEEPALIVE_IDLE = 7_200_000
/** From the third refusal on the answer is given. */
export const REFUSALS_TO_ANSWER = 3

export interface RefusedMove {
  readonly move: Move
  readonly reason: Reason
  readonly depth: 1 | 2 | 3
}

/** A move that was applied and whose state has not been named yet (level 3). */
interface Naming {
  /** The end as its player knows it until the state is named. */
  readonly before: Endpoint
  readonly accepted: AcceptedMove
}

export type AcceptedMove = Omit<Extract<TimelineItem, { kind: 'accepted' }>, 'points' | 'obtainable'> & {
  readonly closes: number
}

/** One end with its player's open decisions. */
export interface End {
  /** After everything that has been answered. */
  readonly settled: Endpoint
  /** Asked and not answered, the oldest first. */
  readonly open: readonly Stimulus[]
  /** Number of the oldest one: decisions closed so far. */
  readonly number: number
  /** Counted refusals since the last accepted move. */
  readonly refusals: number
  readonly refused: RefusedMove | null
  readonly naming: Naming | null
  /** Segments sent so far: fates are by number. */
  readonly sent: number
  readonly score: Score
  /** How many of its decisions had to have their answer given. */
  readonly given: number
  /** How many the computer took. */
  readonly byComputer: number
}

export interface Flight {
  readonly flight: number
  readonly to: Role
  readonly segment: Segment
  readonly sentAt: number
  readonly arrivesAt: number
}

interface ScheduledCall {
  readonly role: Role
  readonly at: number
  readonly call: Call
}

interface RunningTimer {
  readonly role: Role
  readonly timer: Timer
  readonly at: number
}

/** A match as its events leave it. */
export interface Match {
  readonly setup: Setup
  readonly phase: 'waiting' | 'playing' | 'ended'
  readonly holders: ByRole<Holder | null>
  /** Persons whose seat the computer plays until they are back. */
  readonly lent: ByRole<boolean>
  /** Virtual time. */
  readonly now: number
  readonly ends: ByRole<End>
  readonly flights: readonly Flight[]
  readonly calls: readonly ScheduledCall[]
  /** Application steps whose condition has not been met. */
  readonly steps: ByRole<readonly ApplicationStep[]>
  readonly timers: readonly RunningTimer[]
  readonly flightCount: number
  readonly timeline: readonly TimelineItem[]
  readonly startedAt: number | null
  readonly ending: { readonly ending: Ending; readonly wallMs: number } | null
}

export function isWaitingForPlayer(end: End): boolean {
  return end.open.length > 0 || end.naming !== null
}

export function everyRoleTaken(match: Match): boolean {
  return ROLES.every((role) => match.holders[role] !== null)
}

/** Who answers for a role at this moment. */
export function playsNow(match: Match, role: Role): 'person' | 'computer' | 'nobody' {
  const holder = match.holders[role]
  if (holder === null) return 'nobody'
  return holder.kind === 'computer' || match.lent[role] ? 'computer' : 'person'
}

export function withEnd(match: Match, role: Role, change: Partial<End>): Match {
  return { ...match, ends: withRole(match.ends, role, { ...match.ends[role], ...change }) }
}

export function show(match: Match, ...items: readonly TimelineItem[]): Match {
  return items.length === 0 ? match : { ...match, timeline: [...match.timeline, ...items] }
}

/** Virtual milliseconds from a timer's start until it fires. */
export function durationOf(timer: Timer, endpoint: Endpoint): number {
  switch (timer) {
    case 'RTO':
      return RTO * 2 ** endpoint.retransmissions
    case '2MSL':
      return TWO_MSL
    case 'FIN-WAIT-2':
      return FIN_WAIT_2_TIMEOUT
    case 'USER':
      return USER_TIMEOUT
    case 'KEEPALIVE':
      return KEEPALIVE_IDLE
  }
}
