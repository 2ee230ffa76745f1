import type { Answer, AskedQuestion, Grade } from '#core/quiz/answer.ts'
import type { ClosedQuestion } from '#core/session/view.ts'
import type {
  AssignmentPhase,
  Assignment,
  BoardRule,
  Feedback,
  HomeworkActivity,
} from '#core/homework/assignment.ts'
import type { Attempt } from '#core/homework/attempt.ts'

/** What pages show of homework. Times are epoch milliseconds. */

/** One line of a teacher's list. */
export interface AssignmentLine extends Pick<
  Assignment,
  'id' | 'code' | 'class' | 'title' | 'opensAt' | 'dueAt' | 'timeZone'
> {
  readonly phase: AssignmentPhase
  readonly activities: number
  /** On the class's roster. */
  readonly students: number
  /** Those of them who have finished all of it. */
  readonly done: number
  readonly begun: number
}

/** Of one student's list. */
export interface HomeworkLine {
  readonly code: string
  readonly title: string
  readonly phase: AssignmentPhase
  readonly opensAt: number
  readonly dueAt: number
  readonly lateUntil: number | null
  readonly timeZone: string
  readonly activities: number
  /** Of them, finished. */
  readonly done: number
}

/** An assignment as its student sees it. */
export interface HomeworkView extends HomeworkLine {
  readonly className: string
  readonly attempts: number | null
  readonly counts: Assignment['counts']
  readonly late: Assignment['late']
  readonly feedback: Feedback
  readonly classmates: boolean
  readonly board: BoardRule
  readonly list: readonly HomeworkActivityView[]
}

export interface HomeworkActivityView {
  /** A quiz's source is not told. */
  readonly activity:
    | Exclude<HomeworkActivity, { kind: 'quiz' }>
    | { readonly kind: 'quiz'; readonly title: string; readonly count: number }
  /** In the order of `nth`. Of a quiz whose feedback is due later, results are null until then. */
  readonly attempts: readonly Attempt[]
  /** The one that counts, by its `nth`; null: none yet, or it is not told yet. */
  readonly counted: number | null
  /** How far a goal has come. */
  readonly goal: { readonly clean: number; readonly withLoss: number } | null
  /** What a teacher has given instead, and said. */
  readonly review: { readonly percent: number | null; readonly note: string } | null
  readonly isDone: boolean
  /** Whether one more can be begun now: not where one is under way, that goes on; of a goal always while it is open. */
  readonly mayBegin: boolean
}

/** A quiz at home, as its student sees it. */
export interface HomeworkQuizView {
  readonly attempt: string
  /** Of its assignment. */
  readonly code: string
  readonly activity: number
  readonly title: string
  readonly nth: number
  readonly questions: readonly HomeworkQuestionView[]
  readonly isFinished: boolean
  /** Whether answers are still taken; false also where it is past due, or the class is archived. */
  readonly isOpen: boolean
  readonly feedback: Feedback
  /** Where what was right is told after the due time, and that has not come: when; else null. */
  readonly toldAt: number | null
  /** How many; null as long as it is not told. With `at-once` so far, of what was answered. */
  readonly right: number | null
}

export interface HomeworkQuestionView {
  readonly asked: AskedQuestion
  /** Null: not answered yet. */
  readonly given: Answer | null
  /** Null: not answered, or not told yet. */
  readonly verdict: { readonly grade: Grade; readonly closed: Omit<ClosedQuestion, 'distribution'> } | null
}
