import type { Difficulty, Question, QuestionKind, Text } from '#core/quiz/question.ts'
import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Level } from '#core/match/move.ts'
import type { Skill } from '#core/scenarios/scenario.ts'

/** When the standings are shown: after each question, at the end only, or to nobody but the host. */
export const STANDINGS = ['each', 'end', 'never'] as const
export type Standings = (typeof STANDINGS)[number]

/** Who goes on to the next question: the host, or the session by itself. */
export const PACES = ['host', 'itself'] as const
type Pace = (typeof PACES)[number]

/** Seats in one session at most. */
export const MOST_PLAYERS = 500
export const MOST_QUESTIONS = 100
/** Milliseconds for a question, where it is limited. */
export const SHORTEST_LIMIT = 5000
export const LONGEST_LIMIT = 300_000
/** An answer that comes so late after the end still counts, milliseconds: a slow wifi is no ignorance. */
export const GRACE = 2000

export interface QuizSettings {
  /** Milliseconds for each question; null: no timer. */
  readonly limitMs: number | null
  /** Whether speed adds points (200 at most); only with a limit. */
  readonly speed: boolean
  readonly standings: Standings
  readonly pace: Pace
  /** Whether strangers may come in without the code. */
  readonly open: boolean
}

/** One thing that a session does. */
export type Activity = QuizActivity | ScenarioActivity | ReadingActivity

interface EveryActivity {
  readonly title: Text
  /** How long it is meant to take; null: nobody has said. Nothing ends by it. */
  readonly minutes: number | null
}

export interface QuizActivity extends EveryActivity {
  readonly kind: 'quiz'
  /** Whole, as they are when the session is made: a bank may be corrected later, a session stays what it was. */
  readonly questions: readonly Question[]
  readonly settings: QuizSettings
  /** Whether it counts: not where the class predicts what comes next. */
  readonly scored: boolean
}

/** All play the same close in pairs, round by round with the roles swapped. */
export interface ScenarioActivity extends EveryActivity {
  readonly kind: 'scenario'
  readonly scenario: string
  readonly level: Level
  readonly confidence: boolean
  /** Shows the moves, unscored. */
  readonly guided: boolean
}

/** A chapter of the lesson is read together. */
interface ReadingActivity extends EveryActivity {
  readonly kind: 'reading'
  readonly chapter: ChapterId
}

/** Which questions a quiz is made of. */
export type QuizSource =
  | {
      readonly from: 'bank'
      /** Empty lists: all of them. */
      readonly chapters: readonly ChapterId[]
      readonly skills: readonly Skill[]
      readonly difficulties: readonly Difficulty[]
      readonly kinds: readonly QuestionKind[]
      readonly count: number
    }
  /** Drawn from the transition table and the scenarios: the same for the same seed. */
  | { readonly from: 'generated'; readonly seed: string; readonly count: number }
  | { readonly from: 'set'; readonly title: Text; readonly questions: readonly Question[] }
