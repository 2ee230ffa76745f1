import type { Difficulty, Question, QuestionKind, Text } from '#core/quiz/question.ts'
import type { ChapterId } from '#core/quiz/chapter.ts'
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

/** One thing that a session does. A quiz is one kind; others follow. */
export type Activity = QuizActivity

export interface QuizActivity {
  readonly kind: 'quiz'
  readonly title: Text
  /** Whole, as they are when the session is made: a bank may be corrected later, a session stays what it was. */
  readonly questions: readonly Question[]
  readonly settings: QuizSettings
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
