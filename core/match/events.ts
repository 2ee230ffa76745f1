import type { ByRole, Role, SeatRole } from '#core/by-role.ts'
import type { Fate, Plan } from '#core/scenarios/plan.ts'
import type { Basis, Stimulus, Timer } from '#core/teardown/endpoint.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import type { Line } from './line.ts'
import type { Confidence, Level, Move } from './move.ts'

/** The version that rows of the log are written in. */
export const EVENTS_VERSION = 1

/** What a match is made from. */
export interface Setup {
  readonly scenario: string
  readonly level: Level
  readonly plan: Plan
  /** Who decides what becomes of a segment; without it the plan's script. */
  readonly network?: NetworkMode
  /** How long a timer is waited for; without it not at all. */
  readonly waits?: Waits
  /** Whether players say how sure they are before each move. */
  readonly confidence?: boolean
  /** Story level: the lines to choose from. */
  readonly lines?: readonly Line[]
  /** Milliseconds of the wall's clock for a decision of each end; then the computer takes it. Null: no limit. */
  readonly limits?: ByRole<number | null>
  /** Somebody's first match: it shows the moves one by one, and nothing of it is scored. */
  readonly guided?: boolean
  /** An attempt at homework: what the computer decides for a player was theirs to decide, why ever they are gone. */
  readonly homework?: boolean
}

export const NETWORK_MODES = ['script', 'person', 'nobody'] as const
/** 'nobody': every segment is delivered. */
export type NetworkMode = (typeof NETWORK_MODES)[number]

export const WAITS = ['none', 'fast', 'real'] as const
/** Virtual time is not lived through, in seconds, or as it would really pass. */
export type Waits = (typeof WAITS)[number]

/** Who holds a role. The computer may hold a person's seat for a while and hands it back. */
export type Holder =
  | {
      readonly kind: 'person'
      readonly seat: string
      /** Two share an end and decide in turns: the second one. */
      readonly other?: string
    }
  | { readonly kind: 'computer' }

/**
 * What happened, in order: the log of a match. Times `at` are milliseconds of the match's virtual time but for
 * `wallMs`, which is epoch milliseconds and only ever recorded, never played by.
 */
export type MatchEvent =
  | { readonly type: 'match-created'; readonly setup: Setup }
  | { readonly type: 'role-taken'; readonly role: SeatRole; readonly holder: Holder }
  | { readonly type: 'match-started'; readonly wallMs: number }
  /** A person's seat is played by the computer until they are back. */
  | { readonly type: 'seat-lent'; readonly role: SeatRole; readonly why: 'absent' | 'left' }
  | { readonly type: 'seat-returned'; readonly role: SeatRole }
  /** Of two who share an end one is not there: the other one decides. */
  | {
      readonly type: 'sharer-left'
      readonly role: Role
      readonly seat: string
      readonly why: 'absent' | 'left'
    }
  | { readonly type: 'sharer-returned'; readonly role: Role; readonly seat: string }
  /** Whoever leads the class has sent a player away: they do nothing more here. */
  | { readonly type: 'seat-barred'; readonly role: SeatRole; readonly seat: string }
  /** `asked`: the player answers it; otherwise it is applied, what it owes is sent, and both are shown. */
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
      readonly confidence?: Confidence
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
      readonly confidence?: Confidence
      readonly wallMs: number
    }
  /** Story level: what one would say; the segment that says it is asked next. */
  | {
      readonly type: 'line-chosen'
      readonly role: Role
      readonly stimulus: number
      readonly line: Line
      readonly verdict: 'right' | 'given'
      readonly wallMs: number
    }
  | {
      readonly type: 'state-named'
      readonly role: Role
      readonly stimulus: number
      readonly state: State
      readonly verdict: 'right' | 'given'
      /** The time for it was over. */
      readonly by?: 'computer'
      readonly wallMs: number
    }
  /** What the network does to a segment in flight. 'time': nobody decided, so it is delivered. */
  | {
      readonly type: 'fate-decided'
      readonly flight: number
      readonly fate: Fate
      readonly by: 'person' | 'computer' | 'time'
      readonly wallMs: number
    }
  /** Nothing is left to happen before a timer: it is waited for, `pauseMs` of the wall's clock. */
  | {
      readonly type: 'wait-began'
      readonly role: Role
      readonly timer: Timer
      readonly until: number
      readonly pauseMs: number
      readonly wallMs: number
    }
  /** A player would have the present wait skipped, or the next one. */
  | { readonly type: 'skip-agreed'; readonly role: Role; readonly wallMs: number }
  | { readonly type: 'wait-over'; readonly why: 'time' | 'agreed'; readonly wallMs: number }
  /** Whoever leads the class has all stop, and go on. */
  | { readonly type: 'match-paused'; readonly wallMs: number }
  | { readonly type: 'match-resumed'; readonly wallMs: number }
  /** And has the player of a role look where the answer is to be found. */
  | { readonly type: 'hint-given'; readonly role: Role; readonly stimulus: number; readonly wallMs: number }
  | { readonly type: 'match-ended'; readonly ending: Ending; readonly wallMs: number }

/** The event of one type. */
export type EventOf<T extends MatchEvent['type']> = Extract<MatchEvent, { type: T }>

/** Both CLOSED; another connection's segment answered, with which the scenario ends; or nothing can happen any more. */
export const ENDINGS = ['both-closed', 'goal', 'nothing-left'] as const
export type Ending = (typeof ENDINGS)[number]
