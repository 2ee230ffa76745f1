import type { Assignment, HomeworkActivity } from '#core/homework/assignment.ts'
import { attemptAt } from '#core/homework/attempt-result.ts'
import { type Attempt, countedOf } from '#core/homework/attempt.ts'
import { LOSSY } from '#core/homework/goal.ts'
import { type Matrix, type MatrixCell, cellOf, matrixOf } from '#core/review/matrix.ts'
import type { ClassLine, Student } from '#server/classes/ports.ts'
import type { AttemptQuestion, StoredReview } from './ports.ts'
import { type ReviewDeps, isId, lineOf } from './reviews.ts'

export interface AssignmentReview {
  readonly assignment: Omit<Assignment, 'seed'>
  readonly line: ClassLine
  readonly students: readonly Pick<Student, 'student' | 'name'>[]
  readonly matrix: Matrix
}

/** An attempt, with all that was asked and answered in it. */
interface ReviewedAttempt {
  readonly attempt: Attempt
  readonly isCounted: boolean
  /** Null: it is no quiz. */
  readonly questions: readonly AttemptQuestion[] | null
}

/** One student at one activity. */
export interface CellReviewed {
  readonly assignment: Omit<Assignment, 'seed'>
  readonly line: ClassLine
  readonly activity: HomeworkActivity
  readonly index: number
  readonly student: Pick<Student, 'student' | 'name'>
  readonly cell: MatrixCell
  /** As it would be without a teacher's word. */
  readonly earned: number | null
  readonly attempts: readonly ReviewedAttempt[]
  /** All that was said, the newest first. */
  readonly history: readonly StoredReview[]
}

interface Found {
  readonly assignment: Assignment
  readonly line: ClassLine
}

/** An assignment of a class that the teacher teaches; null: there is none. @throws {NotStored} as all here */
export async function assignmentOf(deps: ReviewDeps, teacher: string, id: string): Promise<Found | null> {
  const stored = isId(id) ? await deps.homework.assignments.read(id, LOSSY) : null
  const line = stored && (await lineOf(deps, teacher, stored.assignment.class))
  return stored === null || line === null ? null : { assignment: stored.assignment, line }
}

export async function reviewAssignment(
  deps: ReviewDeps,
  teacher: string,
  id: string,
): Promise<AssignmentReview | null> {
  const found = await assignmentOf(deps, teacher, id)
  if (found === null) return null
  const { assignment, line } = found
  const [students, forgotten, { rows, now }, history] = await Promise.all([
    deps.classes.roster.students(line.id),
    deps.classes.roster.forgotten(line.id),
    deps.reviews.attempts.attempts([id], null),
    deps.reviews.attempts.reviews([id], null),
  ])
  // Who was removed has no row, and goes on counting in the sums.
  const ids = [...students.map(({ student }) => student), ...forgotten]
  const all = matrixOf(assignment, ids, rows, newestOf(history), now)
  const matrix = { ...all, rows: all.rows.slice(0, students.length) }
  return { assignment: withoutSeed(assignment), line, students: students.map(nameOnly), matrix }
}

export async function reviewCell(
  deps: ReviewDeps,
  teacher: string,
  id: string,
  index: number,
  student: string,
): Promise<CellReviewed | null> {
  const found = await assignmentOf(deps, teacher, id)
  const activity = found?.assignment.activities[index]
  if (found === null || activity === undefined) return null
  const { assignment, line } = found
  const known = (await deps.classes.roster.students(line.id)).find((one) => one.student === student)
  if (known === undefined) return null
  const [all, said] = await Promise.all([
    deps.reviews.attempts.attempts([id], student),
    deps.reviews.attempts.reviews([id], student),
  ])
  const rows = all.rows.filter((row) => row.activity === index)
  const history = said.filter((review) => review.activity === index)
  const attempts = rows.map((row) => attemptAt(row, assignment, all.now))
  const counted = countedOf(assignment.counts, attempts)
  const questions = await Promise.all(
    rows.map(({ id: attempt, quiz }) => questionsOf(attempt, quiz !== null)),
  )
  return {
    assignment: withoutSeed(assignment),
    line,
    activity,
    index,
    student: nameOnly(known),
    cell: cellOf(assignment, activity, rows, history[0] ?? null, all.now),
    earned: cellOf(assignment, activity, rows, null, all.now).percent,
    attempts: attempts.map((attempt, nth) => {
      return { attempt, isCounted: attempt === counted, questions: questions[nth] ?? null }
    }),
    history,
  }

  async function questionsOf(attempt: string, isQuiz: boolean): Promise<readonly AttemptQuestion[] | null> {
    return isQuiz ? deps.reviews.attempts.questions(attempt, student) : null
  }
}

/** Of each cell the newest word; what came is the newest first. */
export function newestOf(history: readonly StoredReview[]): StoredReview[] {
  const newest = new Map<string, StoredReview>()
  for (const review of history) {
    const key = `${review.assignment} ${review.activity} ${review.student}`
    if (!newest.has(key)) newest.set(key, review)
  }
  return [...newest.values()]
}

export function nameOnly({ student, name }: Student): Pick<Student, 'student' | 'name'> {
  return { student, name }
}

/** What chance is made from stays on the server. */
function withoutSeed(assignment: Assignment): Omit<Assignment, 'seed'> {
  const { seed: _seed, ...told } = assignment
  return told
}
