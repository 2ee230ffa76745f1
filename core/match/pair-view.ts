import type { ByRole, Role } from '#core/by-role.ts'
import type { ControlBit } from '#core/teardown/segment.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { State } from '#core/teardown/state.ts'
import type { MatchResult, Place } from './view.ts'

/**
 * A pair of a class at a glance, both ends at once: for the teacher's console and the wall on the projector, never for
 * one who plays. It carries no name.
 */
export interface PairView {
  readonly match: string
  /** Of the match's log: a lower one than is known is ignored. */
  readonly sequence: number
  readonly phase: 'waiting' | 'playing' | 'ended'
  readonly paused: boolean
  /** Virtual milliseconds since the match began. */
  readonly now: number
  readonly ends: ByRole<PairEnd>
  readonly network: PairNetwork | null
  /** In the order in which they were sent, all of them. */
  readonly segments: readonly PairSegment[]
  /** When it is over. */
  readonly mark: MatchResult['mark'] | null
}

export interface PairEnd {
  readonly place: Place
  /** As it is now, after everything that has been answered. */
  readonly state: State
  /** The state once what is open has been answered; null: the same, or nothing is open. */
  readonly becoming: State | null
  /** It is this player whose answer is waited for. */
  readonly isAsked: boolean
  /** Counted refusals of the present decision. */
  readonly refusals: number
  /** What this player has been refused for three times or more in this match, the latest such; null: nothing. */
  readonly stuckAt: Reason | null
  /** Decisions closed so far. */
  readonly decisions: number
}

export interface PairNetwork {
  readonly place: Place
  /** Segments whose fate is not decided yet. */
  readonly undecided: number
}

export interface PairSegment {
  readonly from: Role
  readonly bits: readonly ControlBit[]
  readonly seq: number
  readonly ack: number | null
  readonly length: number
  /** Virtual milliseconds. */
  readonly sentAt: number
  /** null: not yet, or never. */
  readonly arrivedAt: number | null
  readonly lost: boolean
}
