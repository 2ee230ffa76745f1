import type { Assignment, HomeworkActivity } from '#core/homework/assignment.ts'
import { attemptAt, isDoneAt, progressAt } from '#core/homework/attempt-result.ts'
import type { AttemptRow } from '#core/homework/attempt-row.ts'
import { type Attempt, countedOf } from '#core/homework/attempt.ts'
import type { GoalProgress } from '#core/homework/goal.ts'
import { groupBy } from './group-by.ts'

/** What a teacher has given instead of what was earned, and said. */
export interface CellReview {
  /** Null: as it was earned. */
  readonly percent: number | null
  readonly note: string
}

/** A student at an activity. */
export interface MatrixCell {
  /** `begun`: nothing counts yet. `done`: of a goal all of it; of anything else one attempt that counts. */
  readonly state: 'not-begun' | 'begun' | 'done'
  /** What counts, 0 … 100: given by a teacher, or of the counted attempt; null: nothing does, or it is a chapter. */
  readonly percent: number | null
  /** The counted attempt came after the due time. */
  readonly isLate: boolean
  /** The percent is a teacher's. */
  readonly isOverridden: boolean
  readonly hasNote: boolean
  readonly attempts: number
  /** Of a goal. */
  readonly goal: GoalProgress | null
}

export interface Sum {
  /** The mean of the percents that there are, with one decimal; null: there are none. */
  readonly percent: number | null
  readonly done: number
  readonly of: number
}

interface MatrixRow {
  readonly student: string
  /** By activity. */
  readonly cells: readonly MatrixCell[]
  readonly sum: Sum
}

export interface Matrix {
  readonly rows: readonly MatrixRow[]
  /** By activity. */
  readonly sums: readonly Sum[]
  readonly all: Sum
}

export interface StudentAttempt extends AttemptRow {
  readonly student: string
}

export interface ReviewOf extends CellReview {
  readonly activity: number
  readonly student: string
}

type Rules = Pick<Assignment, 'activities' | 'counts' | 'dueAt' | 'late' | 'lateUntil'>

/** Students by activities, at a time of the database's clock. `reviews`: the newest of each cell. */
export function matrixOf(
  assignment: Rules,
  students: readonly string[],
  rows: readonly StudentAttempt[],
  reviews: readonly ReviewOf[],
  now: number,
): Matrix {
  const attempts = groupBy(rows, cellKey)
  const given = new Map(reviews.map((review) => [cellKey(review), review]))
  const lines = students.map((student): MatrixRow => {
    const cells = assignment.activities.map((activity, index) => {
      const key = cellKey({ student, activity: index })
      return cellOf(assignment, activity, attempts.get(key) ?? [], given.get(key) ?? null, now)
    })
    return { student, cells, sum: sumOf(cells) }
  })
  const sums = assignment.activities.map((_, index) =>
    sumOf(lines.flatMap(({ cells }) => cells[index] ?? [])),
  )
  return { rows: lines, sums, all: sumOf(lines.flatMap(({ cells }) => cells)) }
}

export function cellOf(
  assignment: Rules,
  activity: HomeworkActivity,
  rows: readonly AttemptRow[],
  review: CellReview | null,
  now: number,
): MatrixCell {
  const attempts = rows.map((row) => attemptAt(row, assignment, now))
  const counted = countedOf(assignment.counts, attempts)
  const given = review?.percent ?? null
  return {
    state: stateOf(attempts, isDoneAt(activity, rows, assignment, now)),
    percent: given ?? (activity.kind === 'reading' ? null : (counted?.result?.percent ?? null)),
    isLate: counted?.result?.isLate ?? false,
    isOverridden: given !== null,
    hasNote: review !== null && review.note !== '',
    attempts: rows.length,
    goal: activity.kind === 'goal' ? progressAt(rows, assignment, now) : null,
  }
}

function stateOf(attempts: readonly Attempt[], isDone: boolean): MatrixCell['state'] {
  if (isDone) return 'done'
  return attempts.length === 0 ? 'not-begun' : 'begun'
}

function sumOf(cells: readonly MatrixCell[]): Sum {
  const percents = cells.flatMap(({ percent }) => percent ?? [])
  const mean = percents.reduce((all, one) => all + one, 0) / percents.length
  return {
    percent: percents.length === 0 ? null : Math.round(mean * 10) / 10,
    done: cells.filter(({ state }) => state === 'done').length,
    of: cells.length,
  }
}

function cellKey({ student, activity }: Pick<ReviewOf, 'student' | 'activity'>): string {
  return `${student} ${activity}`
}
