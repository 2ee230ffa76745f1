import { USUAL_CLASS } from '#core/session/class-settings.ts'
import type { PlannedActivity } from '#core/session/plan.ts'
import { type Session, presentRound, seatsIn } from '#core/session/session.ts'
import type { Demo, LessonTime } from '#server/main-demo.ts'
import type { DemoStudent, Language } from './students.ts'

const MINUTE = 60_000
const LENGTH = 42 * MINUTE

export interface DemoLesson {
  readonly teacher: string
  readonly group: string
  readonly language: Language
  /** Of the teacher's own plan. */
  readonly plan: string
  /** Epoch milliseconds. */
  readonly at: number
  /** Those who are there. */
  readonly students: readonly DemoStudent[]
  readonly learned: readonly string[]
}

/** A whole lesson, from the lobby to what was learned. */
export async function holdLesson({ house, clock }: Demo, lesson: DemoLesson): Promise<LessonTime> {
  const { lessons } = house
  clock.set(lesson.at)
  const { plan, group, language } = lesson
  const settings = { ...USUAL_CLASS, confidence: true }
  const asked = { plan, class: group, settings, rehearsal: false, language }
  const { id, code } = await lessons.start(lesson.teacher, asked)
  for (const { seat } of lesson.students) await lessons.join(code, seat)
  await lessons.act(id, 'start')
  for (let now = await lessons.settled(id); now.phase !== 'ended'; now = await lessons.settled(id)) {
    await passStep(house, clock, id, now, lesson)
  }
  for (const [index, text] of lesson.learned.entries()) {
    const seat = lesson.students[index * 3]?.seat
    if (seat !== undefined) await lessons.exit(id, seat, text)
  }
  return { session: id, at: lesson.at, length: LENGTH }
}

async function passStep(
  { lessons }: Demo['house'],
  clock: Demo['clock'],
  id: string,
  session: Session,
  { students }: DemoLesson,
): Promise<void> {
  switch (session.phase) {
    case 'question':
      for (const { seat, mind } of students) await lessons.answer(id, seat, mind.knows)
      clock.pass(MINUTE)
      return lessons.closeQuestion(id)
    case 'playing':
      return playRound({ lessons, clock }, id, session, students)
    case 'reading':
    case 'debrief':
      clock.pass(4 * MINUTE)
      return lessons.act(id, 'next')
    case 'answer':
    case 'standings':
      return lessons.act(id, 'next')
    case 'lobby':
    case 'closing':
    case 'ended':
      throw new Error(`nothing is to be done in ${session.phase}`)
  }
}

/** Pairs play beside each other: each begins when the round does. */
async function playRound(
  { lessons, clock }: { readonly lessons: Demo['house']['lessons']; readonly clock: Demo['clock'] },
  id: string,
  session: Session,
  students: readonly DemoStudent[],
): Promise<void> {
  const began = clock.now()
  let last = began
  for (const pair of presentRound(session)?.pairs ?? []) {
    clock.set(began)
    const seats = seatsIn(pair)
    const here = students.filter(({ seat }) => seats.includes(seat))
    await lessons.play(pair.match, new Map(here.map(({ seat, mind }) => [seat, mind.think])))
    last = Math.max(last, clock.now())
  }
  clock.set(last)
  await lessons.act(id, 'close')
}

type Quiz = Extract<PlannedActivity, { kind: 'quiz' }>['source']

export function bank(chapters: Extract<Quiz, { from: 'bank' }>['chapters'], count: number): Quiz {
  return { from: 'bank', chapters, skills: [], difficulties: [], kinds: [], count }
}

/** What is played in the three lessons, the first one first. */
export const LESSON_PLANS: readonly (readonly PlannedActivity[])[] = [
  [
    { kind: 'reading', title: '', minutes: 8, chapter: 'four-waves' },
    {
      kind: 'scenario',
      title: '',
      minutes: 10,
      scenario: 'four-waves',
      level: 1,
      confidence: true,
      guided: false,
    },
    { kind: 'quiz', title: '', minutes: 8, source: bank(['four-waves'], 5) },
  ],
  [
    {
      kind: 'scenario',
      title: '',
      minutes: 15,
      scenario: 'four-waves',
      level: 2,
      confidence: true,
      guided: false,
    },
    { kind: 'quiz', title: '', minutes: 10, source: bank(['fin-takes-a-number', 'half-close'], 6) },
  ],
  [
    {
      kind: 'scenario',
      title: '',
      minutes: 15,
      scenario: 'last-ack-lost',
      level: 2,
      confidence: true,
      guided: false,
    },
    { kind: 'quiz', title: '', minutes: 12, source: bank(['time-wait', 'last-ack'], 6) },
  ],
]
