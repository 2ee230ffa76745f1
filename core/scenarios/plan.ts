import type { ByRole, Role } from '#core/by-role.ts'
import type { Call, EndpointOptions, Timer } from '#core/teardown/endpoint.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'

/** How an end stands before the first move. Numbers are sequence numbers, windows octets. */
export interface EndpointStart {
  readonly state?: State
  readonly sndUna?: number
  readonly sndNxt: number
  readonly rcvNxt: number
  readonly rcvWnd?: number
  readonly unread?: number
  readonly unsent?: number
  readonly readerGone?: boolean
  readonly options?: Partial<EndpointOptions>
}

/** When something happens at an end; milliseconds of the match's own, virtual time. */
export type When =
  | { readonly kind: 'at'; readonly at: number }
  /** After end of file is there to read. */
  | { readonly kind: 'eof'; readonly after: number }
  /** After so many octets in all have arrived. */
  | { readonly kind: 'octets'; readonly octets: number; readonly after: number }
  /** After this end has come to a state. */
  | { readonly kind: 'state'; readonly state: State; readonly after: number }

export interface ApplicationStep {
  readonly when: When
  readonly call: Call
}

/**
 * What a segment that is held waits for: that the same end sends its next one, or that the end which it goes to sends
 * its FIN. It then arrives behind what it waited for.
 */
export const HELD_UNTIL = ['next-segment', 'other-fin'] as const
export type HeldUntil = (typeof HELD_UNTIL)[number]

/** What the network does to a segment. */
export type Fate =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'doubled' }
  /** Milliseconds on top of the ordinary way. */
  | { readonly kind: 'delayed'; readonly by: number }
  | { readonly kind: 'held'; readonly until: HeldUntil }

/** The fate of the nth segment (from 1) that a role sends; what is not named is delivered. */
interface PlannedFate {
  readonly from: Role
  readonly nth: number
  /** The nth and all that follow it. */
  readonly onwards?: boolean
  readonly fate: Fate
}

/** A segment that neither end of this connection has sent: left over from an old one, or the SYN of a new one. */
export interface Stray {
  readonly to: Role
  readonly when: When
  /** Whose condition `when` is. */
  readonly of: Role
  readonly segment: Segment
  /** The host of the other end has sent it, for a new connection; without it it was left in the network by an old one. */
  readonly isSent?: boolean
}

/** What the player of the network is to bring about, with as few interventions as possible. */
export const NETWORK_GOALS = ['retransmission', 'time-wait-restarts', 'reset', 'closing'] as const
export type NetworkGoal = (typeof NETWORK_GOALS)[number]

/** The network as a role. */
export interface NetworkTask {
  readonly goal: NetworkGoal
  /** How many segments may meet another fate than to be delivered. */
  readonly budget: number
  /** Interventions of the shortest way to the goal. */
  readonly fewest: number
}

/**
 * What a match is played on: the connection as it stands, what the applications will do, and the network. It is stored
 * with the match, so that a scenario may change and a match that was played stays what it was.
 */
export interface Plan {
  readonly starts: ByRole<EndpointStart>
  readonly applications: ByRole<readonly ApplicationStep[]>
  /** The network's script. */
  readonly fates: readonly PlannedFate[]
  /** Timers that run in this scenario; the others are not lived through. */
  readonly timers: readonly Timer[]
  readonly strays?: readonly Stray[]
  /** The match is over as soon as the strays have been answered; without it when both are CLOSED or nothing can happen. */
  readonly endsWithStrays?: boolean
  /** Without it nobody plays the network here. */
  readonly network?: NetworkTask
}
