import { refusalOf } from './answer-quiz.ts'
import { findActivity } from './begin-quiz.ts'
import {
  ATTEMPT_ID_LENGTH,
  DONE,
  type HomeworkDone,
  type StudentDeps,
  isAttemptId,
  refused,
} from './homework.ts'
import type { StudentSeated } from './ports.ts'

/** Once more does no harm. @throws {NotStored} */
export async function handIn(
  { homework }: StudentDeps,
  { student }: StudentSeated,
  attempt: string,
): Promise<HomeworkDone> {
  if (!isAttemptId(attempt)) return refused('no-such-attempt')
  const verdict = await homework.work.finish(student, attempt)
  return verdict === 'stored' ? DONE : refused(refusalOf(verdict))
}

/** Read once is read. @throws {NotStored} */
export async function markRead(
  deps: StudentDeps,
  student: StudentSeated,
  code: string,
  index: number,
): Promise<HomeworkDone> {
  const found = await findActivity(deps, student, code, index)
  if ('why' in found) return found
  if (found.activity.kind !== 'reading') return refused('no-such-activity')
  const begun = await deps.homework.work.begin({
    id: deps.newId(ATTEMPT_ID_LENGTH),
    assignment: found.assignment.id,
    activity: index,
    asked: found.activity,
    student: student.student,
    match: null,
    questions: null,
    isFinished: true,
    most: 1,
    mayOverlap: false,
  })
  const isRead =
    begun.verdict === 'begun' || begun.verdict === 'under-way' || begun.verdict === 'no-attempts-left'
  if (isRead) return DONE
  return refused(begun.verdict === 'gone' ? 'no-such-homework' : begun.verdict)
}
