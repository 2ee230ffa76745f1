import type { Answer, AskedQuestion, Distribution, Key } from '#core/quiz/answer.ts'
import type { Text } from '#core/quiz/question.ts'
import type { QuizSettings } from './settings.ts'

/**
 * `lobby`: players come in. `question`: it is open. `closing`: its time is over, and answers that are on their way still
 * count. `answer`: the key, the explanation, how all have answered. `standings`. `ended`: the final standings.
 */
export const SESSION_PHASES = ['lobby', 'question', 'closing', 'answer', 'standings', 'ended'] as const
export type SessionPhase = (typeof SESSION_PHASES)[number]

/** What everybody in the session sees, host included: the same object, and in no phase more than may be known then. */
export interface SessionHead {
  readonly session: string
  /** Six characters: whoever has them may come in. */
  readonly code: string
  readonly phase: SessionPhase
  readonly activity: { readonly kind: 'quiz'; readonly title: Text; readonly questions: number }
  readonly settings: QuizSettings
  /** From `question` to `answer`; in `standings` the last one, which is closed. */
  readonly question: QuestionHead | null
  /** In `answer` and `standings`. */
  readonly closed: ClosedQuestion | null
  /** In `standings` and `ended`, where the settings let everybody see them. */
  readonly standings: StandingsHead | null
  /** Seats that have come in and not left for good. */
  readonly players: number
  /** Nobody new comes in. */
  readonly locked: boolean
}

interface QuestionHead {
  /** 0, 1, 2 … */
  readonly index: number
  readonly asked: AskedQuestion
  /** Milliseconds left when this was sent, by the server's clock; null: no timer. */
  readonly leftMs: number | null
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
  /** Seats that answered anything. */
  readonly ranked: number
}

export interface StandingsRow {
  readonly rank: number
  readonly seat: string
  readonly name: string
  readonly points: number
  /** Questions answered right. */
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
  /** Also where the settings show them to nobody else; null before the first question is closed. */
  readonly standings: StandingsHead | null
}

interface RosterRow {
  readonly seat: string
  readonly name: string
  /** A socket of theirs is there. */
  readonly here: boolean
}
