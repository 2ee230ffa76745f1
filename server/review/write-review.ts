import { assignmentOf, newestOf } from './assignment-review.ts'
import { DONE, ID_LENGTH, type ReviewDeps, type ReviewDone, refused } from './reviews.ts'

/** Letters of a teacher's note. */
const LONGEST_NOTE = 1000

/** As it comes from outside. */
export interface SaidReview {
  readonly assignment: string
  readonly activity: unknown
  readonly student: string
  /** 0 … 100; null: as it was earned. */
  readonly percent: unknown
  readonly note: unknown
}

/**
 * What a teacher says of a student's work, and the percent that is given instead of the earned one. What was said before
 * stays to be read; a percent that is given, changed or taken back is a row of the audit. @throws {NotStored}
 */
export async function writeReview(
  deps: ReviewDeps,
  teacher: string,
  { assignment: id, activity, student, percent, note }: SaidReview,
): Promise<ReviewDone> {
  const found = await assignmentOf(deps, teacher, id)
  if (found === null) return refused('no-such-assignment')
  const { assignment, line } = found
  if (line.isArchived) return refused('archived')
  if (typeof activity !== 'number' || assignment.activities[activity] === undefined)
    return refused('no-such-activity')
  if (!isPercent(percent)) return refused('no-percent')
  const said = readNote(note)
  if (said.length > LONGEST_NOTE) return refused('note-too-long')
  const students = await deps.classes.roster.students(line.id)
  if (!students.some((one) => one.student === student)) return refused('no-such-student')
  const before = await lastWord(deps, id, activity, student)
  if (before.percent === percent && before.note === said) return DONE
  const audit = before.percent === percent ? null : deps.newId(ID_LENGTH)
  const place = { class: line.id, assignment: id, activity, student, teacher }
  await deps.reviews.attempts.add({ id: deps.newId(ID_LENGTH), ...place, percent, note: said, audit })
  return DONE
}

async function lastWord(deps: ReviewDeps, assignment: string, activity: number, student: string) {
  const history = await deps.reviews.attempts.reviews([assignment], student)
  const last = newestOf(history).find((one) => one.activity === activity)
  return { percent: last?.percent ?? null, note: last?.note ?? '' }
}

function isPercent(percent: unknown): percent is number | null {
  return percent === null || (Number.isInteger(percent) && Number(percent) >= 0 && Number(percent) <= 100)
}

/** Without what no database keeps. */
function readNote(note: unknown): string {
  return typeof note === 'string' ? note.replaceAll(/[\0\p{Surrogate}]/gu, '').trim() : ''
}
