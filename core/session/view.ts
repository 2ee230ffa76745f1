import type { SeatRole } from '#core/by-role.ts'
import type { Level } from '#core/match/move.ts'
import type { PairView } from '#core/match/pair-view.ts'
import type { Answer, AskedQuestion, Distribution, Key } from '#core/quiz/answer.ts'
import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Text } from '#core/quiz/question.ts'
import type { ClassSettings, StudentTime } from './class-settings.ts'
import type { QuizSettings } from './settings.ts'
import type { WentWell } from './summary.ts'

/**
 * `lobby`: players come in. Of a quiz: `question`: it is open. `closing`: its time is over, and answers that are on
 * their way still count. `answer`: the key, the explanation, how all have answered. `standings`. Of a scenario:
 * `playing`: a round of matches. `debrief`: it is over and is talked about. `reading`: a chapter. `ended`: the final
 * standings.
 */
export const SESSION_PHASES = [
  'lobby',
  'question',
  'closing',
  'answer',
  'standings',
  'playing',
  'debrief',
  'reading',
  'ended',
] as const
export type SessionPhase = (typeof SESSION_PHASES)[number]

export type ActivityHead =
  | {
      readonly kind: 'quiz'
      readonly title: Text
      readonly minutes: number | null
      readonly questions: number
      readonly scored: boolean
    }
  | {
      readonly kind: 'scenario'
      readonly title: Text
      readonly minutes: number | null
      readonly scenario: string
      readonly level: Level
      readonly confidence: boolean
      readonly guided: boolean
    }
  | {
      readonly kind: 'reading'
      readonly title: Text
      readonly minutes: number | null
      readonly chapter: ChapterId
    }

/** What everybody in the session sees, host included: the same object, and in no phase more than may be known then. */
export interface SessionHead {
  readonly session: string
  /** Six characters: whoever has them may come in. */
  readonly code: string
  readonly phase: SessionPhase
  /** The plan's title; null: no teacher's lesson, but a quiz that anybody hosts. */
  readonly title: string | null
  /** The present one; in the lobby the first one. */
  readonly activity: ActivityHead
  /** Which it is, from 0, and of how many. */
  readonly index: number
  readonly activities: number
  /** Of the present activity, where it is a quiz; else as if it were one without a timer. */
  readonly settings: QuizSettings
  readonly class: ClassSettings
  /** From `question` to `answer`; in `standings` the last one, which is closed. */
  readonly question: QuestionHead | null
  /** In `answer` and `standings`. */
  readonly closed: ClosedQuestion | null
  /** In `playing` and `debrief`. */
  readonly round: RoundHead | null
  /** In `standings` and `ended`, where the settings let everybody see them. */
  readonly standings: StandingsHead | null
  /** Seats that have come in and not left for good. */
  readonly players: number
  /** Nobody new comes in. */
  readonly locked: boolean
  /** All stands still until the host goes on. */
  readonly paused: boolean
  /** A console of the host's is there; without one the session goes on by itself after a while. */
  readonly hostHere: boolean
}

interface QuestionHead {
  /** 0, 1, 2 … */
  readonly index: number
  readonly asked: AskedQuestion
  /** Milliseconds left when this was sent, by the server's clock; null: no timer. Of a pause it says nothing. */
  readonly leftMs: number | null
}

export interface RoundHead {
  /** 0, 1, 2 … of this activity. */
  readonly index: number
  readonly pairs: number
  /** How many of them are over. */
  readonly over: number
}

export interface ClosedQuestion {
  readonly key: Key
  readonly explanation: Text
  readonly references: readonly string[]
  readonly distribution: Distribution
}

export interface StandingsHead {
  /** The first ten; ranks are shared on ties. */
  readonly rows: readonly StandingsRow[]
  /** Seats that answered or played anything. */
  readonly ranked: number
}

/** Where the board is anonymous `seat` and `name` are empty, but for the host. */
export interface StandingsRow {
  readonly rank: number
  readonly seat: string
  readonly name: string
  readonly points: number
  /** Questions answered right, and decisions that were right at the first try. */
  readonly right: number
}

/** What one seat sees of itself, and nobody else of it. */
export interface OwnPlace {
  readonly seat: string
  readonly name: string
  /** What this seat has answered to the present question; null: nothing yet. */
  readonly answer: Answer | null
  /** Once it is closed; null where it was not answered. */
  readonly result: OwnResult | null
  readonly points: number
  readonly right: number
  /** Null where the settings do not show it, and before the first question is closed. */
  readonly rank: number | null
  /** In `playing` and `debrief`; null: this seat sits at no match of the round. */
  readonly match: OwnMatch | null
  readonly time: StudentTime
  /** As `question.leftMs`, by this seat's own time; null: no timer. */
  readonly leftMs: number | null
  /** The seat that shares this device; null: none. */
  readonly partner: string | null
  /** What this seat has said to have learned. */
  readonly exit: string | null
}

export interface OwnMatch {
  readonly match: string
  readonly role: SeatRole
}

export interface OwnResult {
  readonly right: boolean
  readonly points: number
}

/** What the host alone sees, beside the head: names, never a key before its time. */
export interface HostView {
  readonly roster: readonly RosterRow[]
  /** Answers to the present question so far. */
  readonly answered: number
  /** Of a lesson, whose they are; left out: no question is open. */
  readonly answeredBy?: readonly string[]
  /** Also where the settings show them to nobody else; null before anything is closed. */
  readonly standings: StandingsHead | null
  /** All activities of the lesson, in their order. */
  readonly plan: readonly ActivityHead[]
  /** Milliseconds since the present activity began; null in the lobby. */
  readonly sinceMs: number | null
  /** What the projector shows. */
  readonly shows: ProjectorShows
  /** Pairs as they are set by hand, by seats. */
  readonly byHand: readonly (readonly [string, string])[]
  /** Of the class that the session is held in; empty: it is held in none. */
  readonly students: readonly RosterStudent[]
  /** Opens the projector in a browser that is not signed in: `/session/projector/<code>/<key>`. */
  readonly projectorKey: string
  /** A rehearsal: played by the computer, nothing is stored. */
  readonly isRehearsal: boolean
}

interface RosterStudent {
  readonly student: string
  /** The real name. */
  readonly name: string
}

export interface RosterRow {
  readonly seat: string
  readonly name: string
  /** A socket of theirs is there. */
  readonly here: boolean
  readonly time: StudentTime
  readonly partner: string | null
  /** Who it is, where the teacher knows; null: nobody has said. */
  readonly student: string | null
}

/**
 * What is on the projector. `auto`: what the phase has to show, in `playing` and `debrief` the wall. `frozen`: the wall
 * as it was. `pair`: one pair large, live or at a step of its replay.
 */
export type ProjectorShows =
  | { readonly kind: 'auto' }
  | { readonly kind: 'frozen' }
  | { readonly kind: 'pair'; readonly match: string; readonly step: number | null }

/** What host and projector see of the pairs, beside the head. To a projector it is told in every phase. */
export interface WallView {
  readonly shows: ProjectorShows
  /** All of the present round, in its order; empty where none is played. */
  readonly pairs: readonly PairView[]
  /**
   * For the projector, who has come in: display names by seat, the first who came first. Empty where the board is
   * anonymous. Never a real name. Left out: as it was told last.
   */
  readonly names?: Readonly<Record<string, string>>
  /** For the projector: answers to the present question so far. Left out: it is told with the next count. */
  readonly answered?: number
  /** For the projector, in `ended`: what the lesson came to, in numbers. */
  readonly wentWell?: WentWell | null
}
