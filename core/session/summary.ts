import type { Role } from '#core/by-role.ts'
import type { Misconception } from '#core/quiz/misconception.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { Place } from './session.ts'
import type { StandingsHead } from './view.ts'

/** What a lesson comes to, for the teacher to talk about at its end. */
export interface SessionSummary {
  readonly players: number
  readonly wentWell: WentWell
  /** The three that most students have shown, the most frequent first. */
  readonly misconceptions: readonly SharedMisconception[]
  readonly podium: StandingsHead
  /** What was learned, in the students' own words. */
  readonly exits: readonly { readonly seat: string; readonly name: string; readonly text: string }[]
}

export interface WentWell {
  /** Scored matches that were played to their end and could close cleanly, and those of them that did. */
  readonly matches: number
  readonly clean: number
  /** Decisions of students in matches, and those of them that were right at the first try. */
  readonly decisions: number
  readonly firstTry: number
  /** Answers in quizzes, and the right ones. */
  readonly answers: number
  readonly right: number
  /** The question that most answered right, of those that five or more have answered; null: there is none. */
  readonly best: (Place & { readonly right: number; readonly answers: number }) | null
}

export interface SharedMisconception {
  /** Of a refusal in a match, of a wrong answer, or of both: where it is the same belief the code is the same. */
  readonly code: Reason | Misconception
  readonly times: number
  readonly students: number
  /** How many of the times they had said that they were sure; of matches that ask for it. */
  readonly sure: number
  /** Where it can be shown; null: in a question alone. */
  readonly example: { readonly match: string; readonly role: Role; readonly step: number } | null
}
