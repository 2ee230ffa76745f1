import type { MatchEvent } from '#core/match/events.ts'
import type { Answer } from '#core/quiz/answer.ts'
import type { Question } from '#core/quiz/question.ts'
import type { StudentAttempt } from '#core/review/matrix.ts'
import type { SessionEvent } from '#core/session/events.ts'

/** What a review needs of storage. Rights are not asked here; times are epoch milliseconds. */

/** Of which work of a class; null: whatever it was. */
export interface ReviewScope {
  readonly class: string
  readonly assignment: string | null
  readonly session: string | null
  /** Work that was begun from then on, and before. */
  readonly from: number | null
  readonly to: number | null
}

/** A student, with all the seats that are known to be theirs. */
export interface WhoseWork {
  readonly student: string
  readonly seats: readonly string[]
}

export interface ReviewedMatch {
  readonly match: string
  /** The lesson that it was played in; null: at home. */
  readonly session: string | null
  /** Null: in a lesson. */
  readonly assignment: string | null
  readonly activity: number
  /** When the lesson was made, or the attempt begun. */
  readonly at: number
}

/** The newest of what there is, and how much there is. */
export interface Newest<T> {
  readonly newest: readonly T[]
  readonly total: number
}

export interface LessonAnswer {
  readonly session: string
  readonly activity: number
  readonly question: number
  readonly seat: string
  readonly answer: Answer
  readonly isRight: boolean
  readonly at: number
}

export interface HomeAnswer {
  readonly assignment: string
  readonly activity: number
  readonly student: string
  readonly asked: Question
  readonly answer: Answer
  readonly isRight: boolean
  readonly at: number
}

/** What a class has done, bounded: the newest come first. */
export interface ReviewList {
  /** Each once. `who`: only those that the student has played. @throws {NotStored} as everything here */
  matches(scope: ReviewScope, limit: number, who?: WhoseWork): Promise<Newest<ReviewedMatch>>
  /** Of many matches in one question: those that have any. */
  logs(matches: readonly string[]): Promise<ReadonlyMap<string, readonly MatchEvent[]>>
  /** Of many lessons in one question. */
  sessionLogs(sessions: readonly string[]): Promise<ReadonlyMap<string, readonly SessionEvent[]>>
  /** Of questions that count. */
  lessonAnswers(scope: ReviewScope, limit: number, who?: WhoseWork): Promise<Newest<LessonAnswer>>
  homeAnswers(scope: ReviewScope, limit: number, who?: WhoseWork): Promise<Newest<HomeAnswer>>
  /** The classes in whose lessons and homework a match was played. */
  classesOf(match: string): Promise<readonly string[]>
}

/** An answer of an attempt, with what was asked. */
export interface AttemptQuestion {
  readonly asked: Question
  /** Null: not answered. */
  readonly answer: Answer | null
  readonly isRight: boolean
  readonly elapsedMs: number
}

export interface StoredReview {
  readonly assignment: string
  readonly activity: number
  readonly student: string
  /** Null: as it was earned. */
  readonly percent: number | null
  readonly note: string
  /** The teacher's name; null: the account is gone. */
  readonly by: string | null
  readonly at: number
}

export interface NewReview {
  readonly id: string
  readonly class: string
  readonly assignment: string
  readonly activity: number
  readonly student: string
  readonly teacher: string
  readonly percent: number | null
  readonly note: string
  /** The id of its row in the audit; null: the percent stays, and there is none. */
  readonly audit: string | null
}

/** Attempts and what teachers say of them. */
export interface AttemptReviews {
  /** By student, activity and nth; `now`: by the database's clock. */
  attempts(
    assignments: readonly string[],
    student: string | null,
  ): Promise<{ readonly rows: readonly StudentAttempt[]; readonly now: number }>
  /** In the order in which they were asked; empty: no quiz of this student's. */
  questions(attempt: string, student: string): Promise<readonly AttemptQuestion[]>
  /** All that was said, the newest first. */
  reviews(assignments: readonly string[], student: string | null): Promise<readonly StoredReview[]>
  add(review: NewReview): Promise<void>
}

/** All of it. */
export interface ReviewStorage {
  readonly list: ReviewList
  readonly attempts: AttemptReviews
}
