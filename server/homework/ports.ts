import type { Assignment, AssignmentDraft, HomeworkActivity } from '#core/homework/assignment.ts'
import type { AttemptRow } from '#core/homework/attempt-row.ts'
import type { Answer } from '#core/quiz/answer.ts'
import type { Question, QuestionSet } from '#core/quiz/question.ts'

/** What the use cases of homework need of storage: all times are by the database's clock. Teachers' rights are not asked here. */

/** The student who sits at a seat, by its login card. */
export interface StudentSeated {
  readonly student: string
  readonly seat: string
  readonly class: string
  readonly className: string
  readonly isArchived: boolean
}

export interface StoredAssignment {
  readonly assignment: Assignment
  readonly className: string
  readonly isArchived: boolean
  /** On the class's roster; how many of them have begun any of it, and finished all of it. */
  readonly students: number
  readonly begun: number
  readonly done: number
  /** Epoch milliseconds. */
  readonly now: number
}

export interface AssignmentList {
  /** The latest due first. `lossy`: scenarios in which a segment is lost. @throws {NotStored} as everything here */
  ofClass(group: string, lossy: readonly string[]): Promise<readonly StoredAssignment[]>
  read(id: string, lossy: readonly string[]): Promise<StoredAssignment | null>
  /** Whether some class has homework of this code. */
  isTaken(code: string): Promise<boolean>
  create(
    row: Omit<Assignment, 'createdAt'>,
    most: number,
  ): Promise<'stored' | 'code-taken' | 'too-many-assignments'>
  /**
   * What is asked stays once somebody has begun, and nobody begins meanwhile: `begun` where `draft` asks something else
   * then. `fewer-attempts`: somebody has made more already.
   */
  change(id: string, draft: AssignmentDraft): Promise<'stored' | 'begun' | 'fewer-attempts' | 'gone'>
  /** With attempts, answers and reviews; the audit has a row of it. False: it was gone. */
  remove(row: { readonly id: string; readonly teacher: string; readonly audit: string }): Promise<boolean>
}

export interface NewAttempt {
  readonly id: string
  readonly assignment: string
  readonly activity: number
  /** As it was read: where it is another one meanwhile nothing is begun. */
  readonly asked: HomeworkActivity
  readonly student: string
  readonly match: string | null
  readonly questions: readonly Question[] | null
  /** A chapter is read as soon as somebody says so. */
  readonly isFinished: boolean
  /** Attempts of this activity, this one among them. */
  readonly most: number
  /** Whether others of this activity may be under way. */
  readonly mayOverlap: boolean
}

export type Begun =
  | { readonly verdict: 'begun'; readonly nth: number }
  /** Another one is: it goes on. */
  | { readonly verdict: 'under-way'; readonly attempt: AttemptRow }
  | {
      readonly verdict:
        | 'no-attempts-left'
        | 'not-open-yet'
        | 'closed'
        | 'archived'
        /** The teacher has just changed it. */
        | 'changed'
        | 'gone'
    }

export interface StoredQuiz {
  readonly assignment: Assignment
  readonly row: AttemptRow
  readonly questions: readonly Question[]
  /** By place in the attempt. */
  readonly given: ReadonlyMap<number, { readonly answer: Answer; readonly commandId: string }>
  readonly now: number
}

export interface NewQuizAnswer {
  readonly attempt: string
  readonly student: string
  readonly question: number
  readonly commandId: string
  readonly questionId: string
  readonly skill: string | null
  readonly answer: Answer
  readonly isRight: boolean
}

export type QuizVerdict = 'stored' | 'already-answered' | 'finished' | 'closed' | 'archived' | 'gone'

export interface ReviewRow {
  readonly activity: number
  readonly percent: number | null
  readonly note: string
}

/** What a student does and has done. Nothing here finds another student's. */
export interface StudentWork {
  /** Null: no student's card leads to the seat. */
  studentAt(seat: string): Promise<StudentSeated | null>
  ofClass(group: string): Promise<{ readonly assignments: readonly Assignment[]; readonly now: number }>
  /** Null: there is none, or it is another class's. */
  byCode(
    group: string,
    code: string,
  ): Promise<{ readonly assignment: Assignment; readonly now: number } | null>
  /** By activity, then as they were begun. */
  attempts(student: string, assignments: readonly string[]): Promise<readonly AttemptRow[]>
  /** The newest of each activity. */
  reviews(student: string, assignment: string): Promise<readonly ReviewRow[]>
  /** One at a time for each student and activity, however many devices ask. */
  begin(attempt: NewAttempt): Promise<Begun>
  quiz(student: string, attempt: string): Promise<StoredQuiz | null>
  /** The last one finishes it. The same command again: `stored`. */
  answer(row: NewQuizAnswer): Promise<QuizVerdict>
  /** `stored`: it is finished now, or was. */
  finish(student: string, attempt: string): Promise<QuizVerdict>
  /** Which activity of the assignment a match is played for, and by which other students of it; null: for none. */
  activityOf(assignment: string, match: string): Promise<number | null>
  /** The close is played in another match than was meant; false: it is not there as it was. */
  moveTo(attempt: string, from: string, match: string): Promise<boolean>
  /** A close that nobody sat down for. */
  drop(student: string, attempt: string): Promise<void>
}

/** All of it. */
export interface HomeworkStorage {
  readonly assignments: AssignmentList
  readonly work: StudentWork
}

/** What homework asks of a teacher's own questions. */
export interface PlayableSets {
  /** Null: there is no such set, or it has faults. */
  playable(id: string): Promise<QuestionSet | null>
}
