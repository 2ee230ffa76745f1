import type { HomeworkActivity } from '#core/homework/assignment.ts'
import type { AttemptTime, Demo } from '#server/main-demo.ts'
import type { DemoHomework } from './homework.ts'
import type { DemoStudent } from './students.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Milliseconds for an answer in the middle, and for a chapter. */
const ANSWER = 40_000
const CHAPTER = 7 * MINUTE
/** Between two activities. */
const BETWEEN = 25 * MINUTE
const ALL = Infinity

export interface Assigned extends DemoHomework {
  readonly id: string
  readonly code: string
}

/** What one student does of one homework, one activity after the other. */
interface Sitting {
  readonly demo: Demo
  readonly assigned: Assigned
  readonly student: DemoStudent
  readonly times: AttemptTime[]
}

/** Who has not begun: one in ten, each time others, and nobody who has no card. */
export function isIdle({ nth, card }: DemoStudent, round: number): boolean {
  return card === null || (nth + 3 * round) % 10 === 4
}

/** Does it, in whole or as far as this student comes. When each attempt is said to have been. */
export async function doHomework(
  demo: Demo,
  assigned: Assigned,
  student: DemoStudent,
  round: number,
): Promise<readonly AttemptTime[]> {
  const sitting = { demo, assigned, student, times: [] }
  const { activities } = assigned.draft
  const begins = beginOf(assigned, student, round)
  for (const [activity, asked] of activities.slice(0, comesTo(assigned, student)).entries()) {
    await doActivity(sitting, { activity, asked, at: begins + activity * BETWEEN })
  }
  return sitting.times
}

/** Of what still runs a third has done only the beginning. */
function comesTo({ when, draft }: Assigned, { nth }: DemoStudent): number {
  return when === 'running' && nth % 3 === 2 ? 2 : draft.activities.length
}

/** Some time of the days that there were; who is late, on the day after. */
function beginOf({ when, draft }: Assigned, { nth, mind }: DemoStudent, round: number): number {
  const { opensAt, dueAt } = draft
  const isLate = when === 'past' && (nth + round) % 8 === 2
  if (isLate) return dueAt + HOUR + mind.dice.roll(20 * HOUR)
  const until = when === 'running' ? Date.now() - 4 * HOUR : dueAt - 30 * HOUR
  return opensAt + HOUR + mind.dice.roll(Math.max(1, until - opensAt - HOUR))
}

interface Doing {
  readonly activity: number
  readonly asked: HomeworkActivity
  readonly at: number
}

async function doActivity(sitting: Sitting, { activity, asked, at }: Doing): Promise<void> {
  const { demo, assigned, student } = sitting
  const place = { code: assigned.code, activity }
  switch (asked.kind) {
    case 'reading':
      await demo.house.homework.read(student.seat, place)
      return note(sitting, { activity, at, nth: 1, each: CHAPTER })
    case 'quiz':
      return doQuiz(sitting, activity, at)
    case 'scenario':
      return doCloses(sitting, activity, at)
    case 'goal':
      return reachGoal(sitting, activity, at)
  }
}

/** Every fourth one tries it a second time, the day after; one has put it aside for a night; one has not come to its end. */
async function doQuiz(sitting: Sitting, activity: number, at: number): Promise<void> {
  const { demo, assigned, student } = sitting
  const place = { code: assigned.code, activity }
  const { seat, nth, mind } = student
  const answer = (most: number) => demo.house.homework.quiz(seat, place, mind.knows, most)
  const isUnfinished = assigned.when === 'running' && nth % 7 === 3
  await answer(isUnfinished ? 2 : 3)
  const pause = nth % 9 === 1 ? { before: 3, length: 19 * HOUR } : null
  note(sitting, { activity, at, nth: 1, each: ANSWER, pause })
  if (isUnfinished) return
  await answer(ALL)
  if (nth % 4 !== 3 || assigned.when === 'running') return
  await answer(ALL)
  note(sitting, { activity, at: at + 20 * HOUR, nth: 2, each: ANSWER })
}

/** One attempt; a second one of whoever was not good at the first. */
async function doCloses(sitting: Sitting, activity: number, at: number): Promise<void> {
  const { demo, assigned, student } = sitting
  const { seat, nth, mind } = student
  const isUnfinished = assigned.when === 'running' && nth % 10 === 6
  const times = mind.strength < 0.6 && !isUnfinished ? [at, at + 10 * MINUTE] : [at]
  for (const [before, began] of times.entries()) {
    demo.clock.set(began)
    const place = { code: assigned.code, activity }
    await demo.house.homework.close(seat, place, mind.think, isUnfinished ? 3 : undefined)
    note(sitting, { activity, at: began, nth: before + 1 })
  }
}

const TOWARDS = ['four-waves', 'last-ack-lost', 'half-close', 'server-fin-lost'] as const

/** As many closes as it takes, four at most: who errs a lot does not get there. */
async function reachGoal(sitting: Sitting, activity: number, at: number): Promise<void> {
  const { demo, assigned, student } = sitting
  const most = student.mind.strength < 0.5 ? 2 : TOWARDS.length
  for (const [before, scenario] of TOWARDS.slice(0, most).entries()) {
    const began = at + before * 12 * MINUTE
    demo.clock.set(began)
    await demo.house.homework.close(
      student.seat,
      { code: assigned.code, activity, scenario },
      student.mind.think,
    )
    note(sitting, { activity, at: began, nth: before + 1 })
  }
}

/** The first two of the class play the last close of a homework once more, with each other. */
export async function closeTogether(
  demo: Demo,
  assigned: Assigned,
  [first, second]: readonly DemoStudent[],
): Promise<readonly AttemptTime[]> {
  if (first === undefined || second === undefined) return []
  const activity = assigned.draft.activities.length - 1
  const at = Date.now() - 3 * HOUR
  demo.clock.set(at)
  const thinks = [first, second].map(({ seat, mind }) => [seat, mind.think] as const)
  await demo.house.homework.closeTogether({ code: assigned.code, activity }, new Map(thinks))
  const sitting = { demo, assigned, times: [] }
  for (const student of [first, second]) note({ ...sitting, student }, { activity, at, nth: 2 })
  return sitting.times
}

type Noted = Pick<AttemptTime, 'activity' | 'at' | 'nth'> & Partial<Pick<AttemptTime, 'each' | 'pause'>>

function note({ times, assigned, student }: Sitting, noted: Noted): void {
  times.push({ each: 0, pause: null, ...noted, assignment: assigned.id, student: student.student })
}
