import type { ByRole, Role } from '#core/by-role.ts'
import type { Fate, NetworkGoal } from '#core/scenarios/plan.ts'
import type { Score } from '#core/scoring/score.ts'
import type { Call, Stimulus, Timer, Basis } from '#core/teardown/endpoint.ts'
import type { PointsAt, Reason, RefusalVerdict } from '#core/teardown/rejection.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import type { Ending, Waits } from './events.ts'
import type { Line } from './line.ts'
import type { Confidence, Level, Move } from './move.ts'

/**
 * One thing that happened, as a line of the diagram. A player's list only ever grows at its end while the match is
 * played, so that what is new can be sent alone; with the end comes the whole list, of both sides.
 */
export type TimelineItem =
  | { readonly kind: 'called'; readonly at: number; readonly role: Role; readonly call: Call }
  /** `flight` numbers the segment on its way: the same in 'sent' and 'arrived'. */
  | {
      readonly kind: 'sent'
      readonly at: number
      readonly role: Role
      readonly flight: number
      readonly segment: Segment
      /** 'endpoint': the same as was answered before, sent again by the TCP itself. */
      readonly by: 'person' | 'computer' | 'endpoint'
    }
  | {
      readonly kind: 'arrived'
      readonly at: number
      readonly role: Role
      readonly flight: number
      readonly segment: Segment
    }
  | { readonly kind: 'timer'; readonly at: number; readonly role: Role; readonly timer: Timer }
  | { readonly kind: 'state'; readonly at: number; readonly role: Role; readonly state: State }
  /** A move that was accepted: what it was worth. */
  | {
      readonly kind: 'accepted'
      readonly at: number
      readonly role: Role
      readonly by: 'person' | 'computer'
      readonly verdict: 'right' | 'right-too' | 'given'
      readonly basis: Basis
      readonly move: Move
      readonly segment: Segment | null
      /** The player's own business: nobody else's list has it. */
      readonly confidence?: Confidence
      readonly points: number
      readonly obtainable: number
      /** The player's time was over: the computer has answered. */
      readonly late?: true
    }
  | {
      readonly kind: 'refused'
      readonly at: number
      readonly role: Role
      readonly move: Move
      readonly reason: Reason
      readonly confidence?: Confidence
    }
  /** Story level: what was said. */
  | { readonly kind: 'line'; readonly at: number; readonly role: Role; readonly line: Line }
  /** What the network did to a segment of this role, but deliver it: the network's to see, and everybody's at the end. */
  | {
      readonly kind: 'fate'
      readonly at: number
      readonly role: Role
      readonly flight: number
      readonly fate: Fate
      readonly by: 'person' | 'computer' | 'time' | 'script'
    }

/** Values that a refusal's words may name. Never the answer before it is given. */
export interface RefusalView {
  readonly reason: Reason
  readonly verdict: RefusalVerdict
  /** 1: the rule; 2: a hint that points; 3: the answer, which has been applied. */
  readonly depth: 1 | 2 | 3
  readonly pointsAt: PointsAt
  readonly clause: string
  readonly move: Move
  /** Of the player's own end as it is shown, for the words: state, numbers that are known. */
  readonly state: State
  /** With depth 3: what would have been right. */
  readonly answer: {
    readonly segment: Segment | null
    readonly state: State | null
    readonly line: Line | null
  } | null
}

export interface Numbers {
  readonly sndUna: number
  readonly sndNxt: number
  readonly rcvNxt: number
}

/** What is asked now: the stimuli in order, the oldest first. */
export interface Asked {
  /** Number of the oldest one: a move names it. */
  readonly stimulus: number
  readonly stimuli: readonly Stimulus[]
  readonly asks: 'line' | 'move' | 'state'
  /** Story level: the lines to choose from; else none. */
  readonly lines: readonly Line[]
  /** Story level: the line that was chosen, whose segment is asked. */
  readonly line: Line | null
  /** What the next right answer scores: 100, 50 or 25. */
  readonly worth: number
  /** The last refusal of this decision, if any. */
  readonly refusal: RefusalView | null
  /** Whoever leads the class has given a hint, or it is somebody's first match. */
  readonly hinted: boolean
  /** Milliseconds of the wall's clock for this decision, from when it was first asked; null: no limit. */
  readonly limitMs: number | null
}

/** Two share this end: whose the next decision is. */
interface Turn {
  readonly mine: boolean
  /** The public id of the one who shares it. */
  readonly other: string
}

/** Who holds a role. `lent`: the computer plays it until the person is back. */
export interface Place {
  readonly kind: 'person' | 'computer' | 'nobody'
  /** The seat's public id; null where no person holds it. */
  readonly seat: string | null
  readonly lent: boolean
  /** Who shares it, where two do. */
  readonly other?: string
}

/** What changes with each move, without the growing list. */
export interface MatchHead {
  readonly match: string
  readonly scenario: string
  readonly level: Level
  readonly role: Role
  readonly phase: 'waiting' | 'playing' | 'ended'
  /** Whoever leads the class has all stop for a while. */
  readonly paused: boolean
  /** Virtual milliseconds since the match began, as of the own last line; of the whole match when it is over. */
  readonly now: number
  /** Whether payload length is part of a move here. */
  readonly asksLength: boolean
  /** Own end, as far as it may be known: at level 2 the numbers, at level 3 the state too are those before the open decision. */
  readonly state: State
  /** Levels 1 and 2: the state once everything that is open has been answered; null: the same, or nothing is open. */
  readonly becoming: State | null
  readonly numbers: Numbers
  /** Level 1: the numbers of the longest right answer. */
  readonly filled: { readonly seq: number; readonly ack: number; readonly length: number } | null
  readonly asked: Asked | null
  /** The answer that was just given after the third refusal, until the next move. */
  readonly given: RefusalView | null
  /** Own timers that run, as far as they may be known: virtual milliseconds. */
  readonly timers: readonly RunningTimerView[]
  /** Virtual time passes towards one of the own timers, in `pauseMs` of the wall's clock. */
  readonly wait: WaitView | null
  /** Whether this player has agreed to have the present wait, or the next one, skipped. */
  readonly skips: boolean
  /** Whether waits can be skipped here at all: there are any. */
  readonly waits: Waits
  readonly confidence: boolean
  /** Somebody's first match: it shows the moves, and nothing is scored. */
  readonly guided: boolean
  /** null: nobody shares this end. */
  readonly turn: Turn | null
  readonly network: Place | null
  readonly partner: Place
  readonly you: Place
  readonly score: Score
  readonly result: MatchResult | null
}

interface RunningTimerView {
  readonly timer: Timer
  readonly from: number
  readonly until: number
}

interface WaitView extends RunningTimerView {
  readonly pauseMs: number
}

/** What the network's player sees: what is in flight, and nothing of the ends. */
export interface NetworkHead {
  readonly match: string
  readonly scenario: string
  readonly level: Level
  readonly role: 'network'
  readonly phase: 'waiting' | 'playing' | 'ended'
  readonly paused: boolean
  readonly now: number
  /** Segments that wait for a decision, the oldest first. */
  readonly undecided: readonly {
    readonly flight: number
    readonly from: Role
    readonly segment: Segment
    readonly sentAt: number
  }[]
  readonly goal: NetworkGoal
  readonly reached: boolean
  readonly budget: number
  readonly used: number
  readonly fewest: number
  readonly you: Place
  readonly ends: ByRole<Place>
  readonly result: MatchResult | null
}

export interface NetworkView extends NetworkHead {
  readonly timeline: readonly TimelineItem[]
}

/** The network's own: its goal reached with the fewest interventions. */
export interface NetworkResult {
  readonly goal: NetworkGoal
  readonly reached: boolean
  readonly used: number
  readonly fewest: number
  /** Of 100. */
  readonly points: number
}

export interface MatchResult {
  /** null: nobody played the network. */
  readonly network: NetworkResult | null
  readonly ending: Ending
  readonly scores: ByRole<Score>
  /**
   * The pair's own: both ends CLOSED, nothing reset and no answer that had to be given; or no answer given, where the
   * connection did not end so; or 'aided'.
   */
  readonly mark: 'clean' | 'unaided' | 'aided'
  readonly elapsedMs: number
}

export interface MatchView extends MatchHead {
  readonly timeline: readonly TimelineItem[]
}
