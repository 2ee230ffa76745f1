import type { DoorCode } from '#core/contract/door-codes.ts'
import type { Payload } from '#core/contract/wire.ts'
import { type Assignment, type HomeworkActivity, phaseAt } from '#core/homework/assignment.ts'
import type { AttemptRow } from '#core/homework/attempt-row.ts'
import type { JoinDeps } from '#server/matches/join-match.ts'
import { type HomeworkRefusal, MOST_UNLIMITED } from './homework.ts'
import type { Begun, HomeworkStorage, NewAttempt, StudentSeated } from './ports.ts'

export interface CloseDeps extends JoinDeps {
  readonly homework: Pick<HomeworkStorage, 'work'>
}

type CloseActivity = Extract<HomeworkActivity, { kind: 'scenario' | 'goal' }>

/** Whose close it is, and of what. */
export interface ClosePlace {
  readonly student: StudentSeated
  readonly assignment: Assignment
  readonly index: number
  readonly activity: CloseActivity
  /** The student's attempts at the activity, as they were begun. */
  readonly before: readonly AttemptRow[]
}

/** The student's own homework of that code, where work is taken now; or why there is none. @throws {NotStored} */
export async function findOpenHomework(
  { homework: { work } }: CloseDeps,
  seat: string,
  code: string,
): Promise<{ readonly student: StudentSeated; readonly assignment: Assignment } | DoorCode> {
  const student = await work.studentAt(seat)
  if (student === null) return 'not-a-student'
  const found = await work.byCode(student.class, code)
  if (found === null) return 'no-such-homework'
  if (student.isArchived) return 'class-archived'
  const phase = phaseAt(found.assignment, found.now)
  if (phase === 'before') return 'homework-not-open'
  return phase === 'closed' ? 'homework-closed' : { student, assignment: found.assignment }
}

export async function closePlace(
  { homework: { work } }: CloseDeps,
  { student, assignment }: Pick<ClosePlace, 'student' | 'assignment'>,
  index: number,
): Promise<ClosePlace | DoorCode> {
  const activity = assignment.activities[index]
  if (activity === undefined || !isClose(activity)) return 'no-such-activity'
  const rows = await work.attempts(student.student, [assignment.id])
  return { student, assignment, index, activity, before: rows.filter((row) => row.activity === index) }
}

function isClose(activity: HomeworkActivity): activity is CloseActivity {
  return activity.kind === 'scenario' || activity.kind === 'goal'
}

/** A goal's closes have no limit, and one may be left for another scenario. */
export function newClose(
  { student, assignment, index, activity }: ClosePlace,
  id: string,
  match: string,
): NewAttempt {
  const isGoal = activity.kind === 'goal'
  return {
    id,
    assignment: assignment.id,
    activity: index,
    asked: activity,
    student: student.student,
    match,
    questions: null,
    isFinished: false,
    most: isGoal ? MOST_UNLIMITED : (assignment.attempts ?? MOST_UNLIMITED),
    mayOverlap: isGoal,
  }
}

const DOOR_OF: Readonly<Record<Exclude<Begun['verdict'], 'begun' | 'under-way'>, DoorCode>> = {
  'no-attempts-left': 'no-attempts-left',
  'not-open-yet': 'homework-not-open',
  closed: 'homework-closed',
  archived: 'class-archived',
  changed: 'homework-changed',
  gone: 'no-such-homework',
} satisfies Partial<Record<HomeworkRefusal | 'gone', DoorCode>>

export function doorOf(verdict: keyof typeof DOOR_OF): DoorCode {
  return DOOR_OF[verdict]
}

export type StartWanted = Payload<'homework:start'>
