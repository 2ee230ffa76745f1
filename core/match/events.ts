import type { Role } from '#core/by-role.ts'
import type { Plan } from '#core/scenarios/plan.ts'
import type { Basis, Stimulus } from '#core/teardown/endpoint.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import type { Level, Move } from './move.ts'

/** The version that rows of the log are written in. */
export const EVENTS_VERSION = 1

/** What a match is made from. */
export interface Setup {
  readonly scenario: string
  readonly level: Level
  readonly plan: Plan
}

/** Who holds a role. The computer may hold a person's seat for a while and hands it back. */
export type Holder = { readonly kind: 'person'; readonly seat: string } | { readonly kind: 'computer' }

/**
 * What happened, in order: the log of a match. Times `at` are milliseconds of the match's virtual time but for
 * `wallMs`, which is epoch milliseconds and only ever recorded, never played by.
 */
export type MatchEvent =
  | { readonly type: 'match-created'; readonly setup: Setup }
  | { readonly type: 'role-taken'; readonly role: Role; readonly holder: Holder }
  | { readonly type: 'match-started'; readonly wallMs: number }
  /** A person's seat is played by the computer until they are back. */
  | { readonly type: 'seat-lent'; readonly role: Role; readonly why: 'absent' | 'left' }
  | { readonly type: 'seat-returned'; readonly role: Role }
  /** `asked`: the player answers it; otherwise it is applied and shown. */
  | {
      readonly type: 'stimulus-occurred'
      readonly at: number
      readonly role: Role
      readonly stimulus: Stimulus
      readonly asked: boolean
      /** The segment in flight that arrived. */
      readonly flight: number | null
    }
  | {
      readonly type: 'move-accepted'
      readonly role: Role
      /** Number of the oldest stimulus that it answers. */
      readonly stimulus: number
      readonly by: 'person' | 'computer'
      /** 'given': the answer, after the third refusal. */
      readonly verdict: 'right' | 'right-too' | 'given'
      readonly basis: Basis
      readonly move: Move
      readonly segment: Segment | null
      /** How many open decisions it closes, and which of the legal moves it is. */
      readonly closes: number
      readonly wallMs: number
    }
  | {
      readonly type: 'move-refused'
      readonly role: Role
      readonly stimulus: number
      readonly move: Move
      readonly reason: Reason
      /** Whether it costs a try. */
      readonly counted: boolean
      readonly wallMs: number
    }
  | {
      readonly type: 'state-named'
      readonly role: Role
      readonly stimulus: number
      readonly state: State
      readonly verdict: 'right' | 'given'
      readonly wallMs: number
    }
  | { readonly type: 'match-ended'; readonly ending: Ending; readonly wallMs: number }

/** Both CLOSED, or nothing can happen any more. */
export type Ending = 'both-closed' | 'nothing-left'
