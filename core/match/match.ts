import {
  type ByRole,
  type BySeat,
  ROLES,
  type Role,
  SEAT_ROLES,
  type SeatRole,
  withRole,
} from '#core/by-role.ts'
import type { ApplicationStep, HeldUntil, Stray } from '#core/scenarios/plan.ts'
import { NO_SCORE, type Score } from '#core/scoring/score.ts'
import type { Call, Endpoint, Stimulus, Timer } from '#core/teardown/endpoint.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { Ending, Holder, Setup } from './events.ts'
import type { Line } from './line.ts'
import type { Move } from './move.ts'
import type { TimelineItem } from './view.ts'

/** A segment takes 0.05 s unless its fate says otherwise; all times here are virtual milliseconds. */
export const TRANSIT = 50
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
  /** The oldest open decision has a hint beside it. */
  readonly hinted: boolean
  /** Story level: what the player has said; the segment that says it is asked. */
  readonly line: Line | null
  /** What was sent when a timer fired: the same again is sent by the endpoint itself. */
  readonly repeated: readonly string[]
  /** Keepalive probes since the last segment arrived. */
  readonly probes: number
  /** Segments sent so far: fates are by number. */
  readonly sent: number
  readonly score: Score
  /** How many of its decisions had to have their answer given. */
  readonly given: number
  /** How many the computer took. */
  readonly byComputer: number
  /**
   * Of those: what was theirs to have, without points. In class after the player had left, which is not the same as to be
   * cut off; at home all.
   */
  readonly forsaken: number
}

/** An end of which nothing has been asked yet. */
export function newEnd(settled: Endpoint): End {
  return {
    settled,
    open: [],
    number: 0,
    refusals: 0,
    refused: null,
    naming: null,
    hinted: false,
    line: null,
    repeated: [],
    probes: 0,
    sent: 0,
    score: NO_SCORE,
    given: 0,
    byComputer: 0,
    forsaken: 0,
  }
}

/** A segment between the ends. */
export interface Aloft {
  readonly flight: number
  readonly to: Role
  readonly segment: Segment
  readonly sentAt: number
}

export interface Flight extends Aloft {
  readonly arrivesAt: number
  /** It is of another connection: null where the network has kept it, else the end whose host has sent it. */
  readonly stray?: Role | null
}

interface HeldFlight extends Aloft {
  readonly until: HeldUntil
}

/** Virtual time does not go on before it is over. */
interface Wait {
  readonly role: Role
  readonly timer: Timer
  readonly from: number
  readonly until: number
  /** Milliseconds of the wall's clock. */
  readonly pauseMs: number
}

interface ScheduledCall {
  readonly role: Role
  readonly at: number
  readonly call: Call
}

interface RunningTimer {
  readonly role: Role
  readonly timer: Timer
  /** When it was started. */
  readonly from: number
  readonly at: number
}

/** A match as its events leave it. */
export interface Match {
  readonly setup: Setup
  readonly phase: 'waiting' | 'playing' | 'ended'
  /** Epoch milliseconds since which nobody moves, by the word of whoever leads the class; null: it is played. */
  readonly pausedAt: number | null
  /** Milliseconds of the wall's clock that earlier pauses have taken. */
  readonly pausedMs: number
  readonly holders: BySeat<Holder | null>
  /** Persons whose seat the computer plays until they are back. */
  readonly lent: BySeat<boolean>
  /** Of those: the player has said that they go. */
  readonly forsook: BySeat<boolean>
  /** Seats that share an end and are not there. */
  readonly away: readonly string[]
  /** Seats that were sent away: they sit there in name only. */
  readonly barred: readonly string[]
  /** Virtual time. */
  readonly now: number
  readonly ends: ByRole<End>
  readonly flights: readonly Flight[]
  /** Segments whose fate the network's player has not decided, the oldest first. */
  readonly undecided: readonly Aloft[]
  readonly held: readonly HeldFlight[]
  /** Interventions of the network's player. */
  readonly interventions: number
  readonly calls: readonly ScheduledCall[]
  /** Application steps whose condition has not been met. */
  readonly steps: ByRole<readonly ApplicationStep[]>
  /** Segments from elsewhere whose condition has not been met. */
  readonly strays: readonly Stray[]
  readonly timers: readonly RunningTimer[]
  readonly wait: Wait | null
  /** Virtual time up to which timers have been waited for. */
  readonly waitedUntil: number
  /** Players who would have waits skipped, until they are asked again. */
  readonly skips: ByRole<boolean>
  readonly flightCount: number
  readonly timeline: readonly TimelineItem[]
  readonly startedAt: number | null
  readonly ending: { readonly ending: Ending; readonly wallMs: number } | null
}

export function isWaitingForPlayer(end: End): boolean {
  return end.open.length > 0 || end.naming !== null
}

/** The seats of this match: both ends, and the network where a person plays it. */
export function seatsOf({ setup }: Match): readonly SeatRole[] {
  return hasNetworkPlayer(setup) ? SEAT_ROLES : ROLES
}

export function hasNetworkPlayer({ network, plan }: Setup): boolean {
  return network === 'person' && plan.network !== undefined
}

export function everyRoleTaken(match: Match): boolean {
  return seatsOf(match).every((role) => match.holders[role] !== null)
}

/** Who answers for a role at this moment. */
export function playsNow(match: Match, role: SeatRole): 'person' | 'computer' | 'nobody' {
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
