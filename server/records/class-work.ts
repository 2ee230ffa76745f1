import type { Assignment } from '#core/homework/assignment.ts'
import { attemptAt } from '#core/homework/attempt-result.ts'
import { type Attempt, countedOf } from '#core/homework/attempt.ts'
import { LOSSY } from '#core/homework/goal.ts'
import { groupBy } from '#core/review/group-by.ts'
import { type Matrix, matrixOf } from '#core/review/matrix.ts'
import type { ClassLine } from '#server/classes/ports.ts'
import type { StoredReview } from '#server/review/ports.ts'
import type { AnswerLine, CloseLine, SeatOf } from './ports.ts'
import { type RecordDeps, lineOf } from './records.ts'

interface WorkingStudent {
  readonly student: string
  /** The real one; null: removed, the results are left. */
  readonly name: string | null
  /** As others see them, at their own seat or the first that is known; null: never was seen. */
  readonly shown: string | null
}

interface StudentsAttempt {
  readonly student: string
  readonly attempt: Attempt
  readonly isCounted: boolean
}

interface AssignmentWork {
  readonly assignment: Omit<Assignment, 'seed'>
  /** Its rows are as {@link ClassWork.students}. */
  readonly matrix: Matrix
  /** By student, then by activity, as they were begun. */
  readonly attempts: readonly StudentsAttempt[]
  /** All that teachers have said, the newest first. */
  readonly reviews: readonly StoredReview[]
}

/** What a class has done, as it is counted elsewhere: for tables and for a report. */
export interface ClassWork {
  readonly line: ClassLine
  /** Of the roster, in its order; behind them those that were removed. */
  readonly students: readonly WorkingStudent[]
  readonly seats: readonly SeatOf[]
  /** The earliest due first. */
  readonly assignments: readonly AssignmentWork[]
  /** As they were given. */
  readonly answers: readonly AnswerLine[]
  readonly closes: readonly CloseLine[]
  readonly lessons: number
}

/** Null: there is no such class, or the teacher does not teach it. @throws {NotStored} */
export async function readClassWork(
  deps: RecordDeps,
  teacher: string,
  group: string,
): Promise<ClassWork | null> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return null
  const scope = { class: group, student: null }
  const { list } = deps.records
  const [seats, answers, closes, lessons, stored] = await Promise.all([
    list.seats(scope),
    list.answers(scope),
    list.closes(scope),
    list.lessons(scope),
    deps.homework.assignments.ofClass(group, LOSSY),
  ])
  const students = await studentsOf(deps, group, seats)
  const assignments = await workOf(
    deps,
    stored.map(({ assignment }) => assignment).toReversed(),
    students.map(({ student }) => student),
  )
  return { line, students, seats, assignments, answers, closes, lessons: lessons.length }
}

async function studentsOf(
  { classes }: RecordDeps,
  group: string,
  seats: readonly SeatOf[],
): Promise<WorkingStudent[]> {
  const [named, forgotten] = await Promise.all([
    classes.roster.students(group),
    classes.roster.forgotten(group),
  ])
  const shownAt = new Map(seats.map(({ seat, shown }) => [seat, shown]))
  return [
    ...named.map(({ student, name, seats: own }) => {
      return { student, name, shown: own.flatMap((seat) => shownAt.get(seat) ?? [])[0] ?? null }
    }),
    ...forgotten.map((student) => ({ student, name: null, shown: null })),
  ]
}

async function workOf(
  { reviews }: RecordDeps,
  assignments: readonly Assignment[],
  students: readonly string[],
): Promise<AssignmentWork[]> {
  const ids = assignments.map(({ id }) => id)
  const [{ rows, now }, said] = await Promise.all([
    reviews.attempts.attempts(ids, null),
    reviews.attempts.reviews(ids, null),
  ])
  return assignments.map((assignment): AssignmentWork => {
    const own = rows.filter((row) => row.assignment === assignment.id)
    const history = said.filter((review) => review.assignment === assignment.id)
    const { seed: _seed, ...told } = assignment
    return {
      assignment: told,
      matrix: matrixOf(assignment, students, own, newestOf(history), now),
      attempts: attemptsOf(assignment, own, now),
      reviews: history,
    }
  })
}

type StoredAttempts = Awaited<ReturnType<RecordDeps['reviews']['attempts']['attempts']>>['rows']

function attemptsOf(assignment: Assignment, rows: StoredAttempts, now: number): StudentsAttempt[] {
  const goes = rows.map((row) => ({ student: row.student, attempt: attemptAt(row, assignment, now) }))
  const counted = new Set(
    [...groupBy(goes, ({ student, attempt }) => `${student} ${attempt.activity}`).values()].map((own) =>
      countedOf(
        assignment.counts,
        own.map(({ attempt }) => attempt),
      ),
    ),
  )
  return goes.map((go) => ({ ...go, isCounted: counted.has(go.attempt) }))
}

/** Of each student and activity the newest word; what came is the newest first. */
function newestOf(history: readonly StoredReview[]): StoredReview[] {
  const newest = new Map<string, StoredReview>()
  for (const review of history) {
    const key = `${review.activity} ${review.student}`
    if (!newest.has(key)) newest.set(key, review)
  }
  return [...newest.values()]
}
