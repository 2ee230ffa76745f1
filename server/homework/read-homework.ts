import { type Assignment, type HomeworkActivity, phaseAt } from '#core/homework/assignment.ts'
import { attemptAt, isDoneAt, progressAt } from '#core/homework/attempt-result.ts'
import type { AttemptRow } from '#core/homework/attempt-row.ts'
import { type Attempt, countedOf } from '#core/homework/attempt.ts'
import { isTold } from '#core/homework/told.ts'
import { MOST_UNLIMITED, type StudentDeps, readCode } from './homework.ts'
import type { HomeworkActivityView, HomeworkLine, HomeworkView } from './homework-view.ts'
import type { PlayableSets, ReviewRow, StudentSeated } from './ports.ts'

type ReadDeps = Pick<StudentDeps, 'homework' | 'setsOf'>

/** Of one class, as one of its students stands. @throws {NotStored} */
export async function listHomework(
  { homework }: ReadDeps,
  { student, class: group }: StudentSeated,
): Promise<readonly HomeworkLine[]> {
  const { assignments, now } = await homework.work.ofClass(group)
  const rows = await homework.work.attempts(
    student,
    assignments.map(({ id }) => id),
  )
  return assignments.map((one) => lineOf(one, ofAssignment(rows, one.id), now)).toSorted(byDue)
}

const ORDER: Readonly<Record<HomeworkLine['phase'], number>> = { open: 0, late: 0, before: 1, closed: 2 }

/** What is due first; behind it what is not open yet, then what is closed, the latest first. */
function byDue(a: HomeworkLine, b: HomeworkLine): number {
  const group = ORDER[a.phase] - ORDER[b.phase]
  if (group !== 0) return group
  return a.phase === 'closed' ? b.dueAt - a.dueAt : a.dueAt - b.dueAt
}

function lineOf(assignment: Assignment, rows: readonly AttemptRow[], now: number): HomeworkLine {
  const { code, title, opensAt, dueAt, lateUntil, timeZone, activities } = assignment
  const done = activities.filter((activity, index) =>
    isDoneAt(activity, ofActivity(rows, index), assignment, now),
  )
  const times = { opensAt, dueAt, lateUntil, timeZone, phase: phaseAt(assignment, now) }
  return { code, title, ...times, activities: activities.length, done: done.length }
}

/** Null: there is none of that code, or it is another class's. @throws {NotStored} */
export async function readHomework(
  { homework, setsOf }: ReadDeps,
  student: StudentSeated,
  code: string,
): Promise<HomeworkView | null> {
  const read = readCode(code)
  const found = read === null ? null : await homework.work.byCode(student.class, read)
  if (found === null) return null
  const { assignment, now } = found
  const [rows, reviews, sizes] = await Promise.all([
    homework.work.attempts(student.student, [assignment.id]),
    homework.work.reviews(student.student, assignment.id),
    sizesOf(setsOf(assignment.teacher), assignment),
  ])
  const { attempts, counts, late, feedback, classmates, board } = assignment
  const rules = { attempts, counts, late, feedback, classmates, board }
  const isTaken = !student.isArchived && ['open', 'late'].includes(phaseAt(assignment, now))
  const seen = { assignment, now, rows, reviews, sizes, isTaken }
  const list = assignment.activities.map((activity, index) => activityView(seen, activity, index))
  return { ...lineOf(assignment, rows, now), className: student.className, ...rules, list }
}

/** How many questions a teacher's own sets have now, by set. */
async function sizesOf(sets: PlayableSets, { activities }: Assignment): Promise<ReadonlyMap<string, number>> {
  const own = activities.flatMap((one) =>
    one.kind === 'quiz' && one.source.from === 'own' ? [one.source.set] : [],
  )
  const sizes = [...new Set(own)].map(async (set) => {
    return [set, (await sets.playable(set))?.questions.length ?? 0] as const
  })
  return new Map(await Promise.all(sizes))
}

interface Seen {
  readonly assignment: Assignment
  readonly now: number
  /** Of all activities. */
  readonly rows: readonly AttemptRow[]
  readonly reviews: readonly ReviewRow[]
  readonly sizes: ReadonlyMap<string, number>
  /** Whether work is taken now. */
  readonly isTaken: boolean
}

function activityView(seen: Seen, activity: HomeworkActivity, index: number): HomeworkActivityView {
  const { assignment, now } = seen
  const rows = ofActivity(seen.rows, index)
  const attempts = rows.map((row) => attemptAt(row, assignment, now))
  const isHidden = activity.kind === 'quiz' && !isTold(assignment, true, now)
  const review = seen.reviews.find((one) => one.activity === index)
  return {
    activity: told(activity, rows, seen.sizes),
    attempts: isHidden ? attempts.map((attempt) => ({ ...attempt, result: null })) : attempts,
    counted: isHidden ? null : (countedOf(assignment.counts, attempts)?.nth ?? null),
    goal: activity.kind === 'goal' ? progressAt(rows, assignment, now) : null,
    review: review === undefined ? null : { percent: review.percent, note: review.note },
    isDone: isDoneAt(activity, rows, assignment, now),
    mayBegin: seen.isTaken && mayBegin(activity, attempts, assignment.attempts),
  }
}

/** Of a quiz no source: whoever knew it would know where the answers stand. */
function told(
  activity: HomeworkActivity,
  rows: readonly AttemptRow[],
  sizes: ReadonlyMap<string, number>,
): HomeworkActivityView['activity'] {
  if (activity.kind !== 'quiz') return activity
  const { title, source } = activity
  // An attempt has what its set had when it was begun.
  const asked = rows.findLast(({ quiz }) => quiz !== null)?.quiz?.asked
  const drawn = source.from === 'own' ? (sizes.get(source.set) ?? 0) : source.count
  return { kind: 'quiz', title, count: asked ?? drawn }
}

function mayBegin(activity: HomeworkActivity, attempts: readonly Attempt[], limit: number | null): boolean {
  const most = limit ?? MOST_UNLIMITED
  switch (activity.kind) {
    case 'quiz':
    case 'scenario':
      return attempts.length < most && attempts.every(({ finishedAt }) => finishedAt !== null)
    case 'goal':
      return attempts.length < MOST_UNLIMITED
    case 'reading':
      return attempts.length === 0
  }
}

function ofAssignment(rows: readonly AttemptRow[], id: string): readonly AttemptRow[] {
  return rows.filter(({ assignment }) => assignment === id)
}

function ofActivity(rows: readonly AttemptRow[], index: number): readonly AttemptRow[] {
  return rows.filter(({ activity }) => activity === index)
}
