import type { Assignment, HomeworkActivity } from '#core/homework/assignment.ts'
import { type HomeworkRefused, ATTEMPT_ID_LENGTH, MOST_UNLIMITED, readCode, refused } from './homework.ts'
import type { StudentDeps } from './homework.ts'
import { questionsOf } from './questions-of.ts'
import type { Begun, StudentSeated } from './ports.ts'

export type QuizBegun = { readonly ok: true; readonly attempt: string } | HomeworkRefused

/** A new attempt, with its questions; or the one that is under way, on whatever device it was begun. @throws {NotStored} */
export async function beginQuiz(
  deps: StudentDeps,
  student: StudentSeated,
  code: string,
  index: number,
): Promise<QuizBegun> {
  const found = await findActivity(deps, student, code, index)
  if ('why' in found) return found
  const { assignment, activity } = found
  if (activity.kind !== 'quiz') return refused('no-such-activity')
  const rows = await deps.homework.work.attempts(student.student, [assignment.id])
  const before = rows.filter((row) => row.activity === index)
  const open = before.find(({ finishedAt }) => finishedAt === null)
  // Past its end it is looked at.
  if (open !== undefined) return { ok: true, attempt: open.id }
  // What is drawn depends on which attempt it is; another device that was faster is found by the storage.
  const nth = Math.max(0, ...before.map((row) => row.nth)) + 1
  const place = { assignment, activity: index, student: student.student, nth }
  const questions = await questionsOf(deps.setsOf(assignment.teacher), activity.source, place)
  if (questions === null) return refused('no-such-questions')
  const id = deps.newId(ATTEMPT_ID_LENGTH)
  const begun = await deps.homework.work.begin({
    id,
    assignment: assignment.id,
    activity: index,
    asked: activity,
    student: student.student,
    match: null,
    questions,
    isFinished: false,
    most: assignment.attempts ?? MOST_UNLIMITED,
    mayOverlap: false,
  })
  return asBegun(begun, id)
}

function asBegun(begun: Begun, id: string): QuizBegun {
  if (begun.verdict === 'begun') return { ok: true, attempt: id }
  if (begun.verdict === 'under-way') return { ok: true, attempt: begun.attempt.id }
  return refused(begun.verdict === 'gone' ? 'no-such-homework' : begun.verdict)
}

/** The activity at that place of a student's own homework. */
export async function findActivity(
  { homework }: Pick<StudentDeps, 'homework'>,
  student: StudentSeated,
  code: string,
  index: number,
): Promise<{ readonly assignment: Assignment; readonly activity: HomeworkActivity } | HomeworkRefused> {
  const read = readCode(code)
  const found = read === null ? null : await homework.work.byCode(student.class, read)
  if (found === null) return refused('no-such-homework')
  // A page's command comes as anything: '0' is a place of the list too, and of no attempt that is stored.
  const activity = Number.isInteger(index) ? found.assignment.activities[index] : undefined
  return activity === undefined ? refused('no-such-activity') : { assignment: found.assignment, activity }
}
