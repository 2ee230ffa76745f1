import type { AttemptTime, Demo, DemoTeacher, LessonTime } from '#server/main-demo.ts'
import { DEMO_WORDS, type DemoWords } from './demo-words.ts'
import { type Assigned, closeTogether, doHomework, isIdle } from './do-homework.ts'
import { LESSON_PLANS, holdLesson } from './hold-lesson.ts'
import { homeworkOf, openNow } from './homework.ts'
import { type DemoStudent, type Language, mindOf, namesIn } from './students.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Days before now on which the lessons were held. */
const LESSON_DAYS = [20, 13, 6] as const

export interface DemoSchool {
  readonly demo: Demo
  /** Its id. */
  readonly teacher: string
  /** Of each class. */
  readonly students: number
  /** What is being done, for whoever waits. */
  readonly say: (line: string) => void
}

export interface FilledClass {
  readonly id: string
  readonly name: string
  readonly students: readonly DemoStudent[]
  readonly assignments: readonly Assigned[]
  readonly lessons: readonly LessonTime[]
  readonly attempts: readonly AttemptTime[]
}

/** A class with its roster, its lessons and its homework, and all that its students have done. */
export async function fillClass(school: DemoSchool, language: Language): Promise<FilledClass> {
  const { demo, say } = school
  const words = DEMO_WORDS[language]
  const own = demo.house.of(school.teacher)
  const id = asMade(await own.classes.create(words.className)).id
  const students = await enrol(school, own, id, language)
  say(`${words.className}: lessons`)
  const lessons = await holdLessons(school, own, { id, language, words, students })
  say(`${words.className}: homework`)
  const { assignments, attempts } = await setHomework(school, own, { id, words, students })
  await sayOfWork(own, { id, words, students, assignments, language })
  return { id, name: words.className, students, assignments, lessons, attempts }
}

/** The last eighth of the roster comes without a card: the teacher has recognised them in class, all but the last one. */
async function enrol(
  { demo, students }: DemoSchool,
  own: DemoTeacher,
  group: string,
  language: Language,
): Promise<DemoStudent[]> {
  asMade(await own.classes.addStudents(group, namesIn(language, students)))
  const roster = (await own.classes.read(group))?.roster ?? []
  const withCards = roster.slice(0, roster.length - Math.ceil(roster.length / 8))
  const ids = withCards.map(({ student }) => student)
  const { cards } = asMade(await own.cards.make(group, ids, language))
  const enrolled: DemoStudent[] = []
  for (const [nth, { student, name }] of roster.entries()) {
    const card = cards.find((one) => one.student === student) ?? null
    const seat = card ? await demo.house.signIn(card.card, card.secret) : await demo.house.takeSeat(language)
    if (card === null && nth < roster.length - 1) await own.recognise(group, seat, student)
    enrolled.push({ nth, student, name, seat, card, mind: mindOf(name, nth, demo.clock) })
  }
  return enrolled
}

interface ClassAtWork {
  readonly id: string
  readonly words: DemoWords
  readonly students: readonly DemoStudent[]
}

/** Each with others missing. */
async function holdLessons(
  { demo, teacher }: DemoSchool,
  own: DemoTeacher,
  { id, words, students, language }: ClassAtWork & { readonly language: Language },
): Promise<LessonTime[]> {
  const times: LessonTime[] = []
  for (const [nth, activities] of LESSON_PLANS.entries()) {
    const title = words.lessons[nth] ?? ''
    const plan = asMade(await own.plans.create({ title, activities })).id
    const here = students.filter((student) => (student.nth + nth) % 13 !== 5)
    const at = Math.floor(Date.now() / HOUR) * HOUR - (LESSON_DAYS[nth] ?? 1) * DAY
    const lesson = { teacher, group: id, language, plan, at, students: here, learned: words.learned }
    times.push(await holdLesson(demo, lesson))
  }
  return times
}

/** It is given, done while all of it is open, and gets its own times then. */
async function setHomework({ demo }: DemoSchool, own: DemoTeacher, { id, words, students }: ClassAtWork) {
  const now = Date.now()
  const assignments: Assigned[] = []
  const attempts: AttemptTime[] = []
  for (const [round, homework] of homeworkOf(words, now).entries()) {
    const { draft, when } = homework
    const made = asMade(await own.assignments.create(id, when === 'coming' ? draft : openNow(draft, now)))
    const assigned = { ...homework, id: made.id, code: made.code }
    assignments.push(assigned)
    if (when === 'coming') continue
    for (const student of students.filter((one) => !isIdle(one, round)))
      attempts.push(...(await doHomework(demo, assigned, student, round)))
    if (when === 'running') attempts.push(...(await closeTogether(demo, assigned, students)))
    asMade(await own.assignments.change(made.id, draft))
  }
  return { assignments, attempts }
}

/** What a teacher says and does afterwards. */
async function sayOfWork(
  own: DemoTeacher,
  {
    id,
    words,
    students,
    assignments,
    language,
  }: ClassAtWork & Pick<FilledClass, 'assignments'> & { readonly language: Language },
): Promise<void> {
  const [, , third, fourth] = students
  const weak = students
    .filter(({ card }) => card !== null)
    .toSorted((a, b) => a.mind.strength - b.mind.strength)[0]
  const [past] = assignments
  asMade(await own.boards.setBoard(id, language === 'en' ? 'names' : 'anonymous'))
  for (const student of [third, students[8]])
    if (student !== undefined) asMade(await own.boards.hide(id, student.student, true))
  if (past === undefined || weak === undefined || fourth === undefined) return
  const quiz = { assignment: past.id, activity: 2 }
  asMade(await own.reviews.write({ ...quiz, student: fourth.student, percent: 85, note: words.override }))
  asMade(
    await own.reviews.write({
      assignment: past.id,
      activity: 1,
      student: weak.student,
      percent: null,
      note: words.note,
    }),
  )
  await own.records.roster(id)
}

/** What a use case has made. @throws where it was refused: in the demo that is a fault */
function asMade<T extends { readonly ok: boolean }>(made: T): Extract<T, { readonly ok: true }> {
  if (!made.ok) throw new Error(`refused: ${JSON.stringify(made)}`)
  return made as Extract<T, { readonly ok: true }>
}
