import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AssignmentDraft, HomeworkActivity } from '#core/homework/assignment.ts'
import {
  type AskDatabase,
  type TestSchool,
  type TestStudent,
  openSchool,
} from '#server/homework/test-school.ts'
import { newId } from '#server/new-id.ts'
import type { Storage } from '../storage.ts'
import { CLOSE, READING, beginQuiz, command, keysOf, openHomework } from './test-homework.ts'

let ask: AskDatabase
let storage: Storage
let school: TestSchool
let anna: TestStudent

beforeEach(async () => {
  ;({ ask, storage, school, anna } = await openHomework())
})

afterEach(() => storage.close())

const GOAL: HomeworkActivity = { kind: 'goal', title: '', level: 1, clean: 2, withLoss: 1 }

/** A close of the student's at home, as it is when its match is over. */
async function playClose(
  student: TestStudent,
  assignment: string,
  activity: number,
  scenario: string,
  clean = true,
  whole = true,
) {
  const [id, match] = [newId(16), newId(16)]
  await ask(
    `INSERT INTO attempts (id, assignment, activity, student, nth, match)
     SELECT $1, $2, $3, $4, 1 + count(*), $5 FROM attempts WHERE assignment = $2 AND activity = $3 AND student = $4`,
    [id, assignment, activity, student.id, match],
  )
  await ask(
    `INSERT INTO scores (match, role, seat, scenario, level, points, obtainable, right_count, decisions, clean, whole, elapsed_ms)
     VALUES ($1, 'client', $2, $3, 1, 200, 300, 2, 3, $4, $5, 5000)`,
    [match, student.seat, scenario, clean, whole],
  )
  return match
}

describe('closes at home', () => {
  test('come to what the match has come to, at whichever of the student’s seats', async () => {
    const { id, code } = await school.set({ activities: [CLOSE, GOAL] })
    const match = await playClose(anna, id, 0, 'four-waves')
    const other = newId(12)
    await ask('INSERT INTO student_seats (class, seat, student) VALUES ($1, $2, $3)', [
      school.group,
      other,
      anna.id,
    ])
    await ask('UPDATE scores SET seat = $1 WHERE match = $2', [other, match])
    const { list } = (await anna.home.read(code)) ?? { list: [] }
    expect(list[0]).toMatchObject({
      isDone: true,
      counted: 1,
      attempts: [{ match, result: { percent: 66.7, clean: true } }],
    })
    await playClose(anna, id, 1, 'four-waves')
    await playClose(anna, id, 1, 'first-fin-lost', false)
    expect((await anna.home.read(code))?.list[1]).toMatchObject({
      isDone: false,
      goal: { clean: 1, withLoss: 0 },
    })
    // The computer has closed it for her.
    await playClose(anna, id, 1, 'first-fin-lost', true, false)
    expect((await anna.home.read(code))?.list[1]).toMatchObject({
      isDone: false,
      goal: { clean: 1, withLoss: 0 },
    })
    expect(await school.assignments.read(id)).toMatchObject({ begun: 1, done: 0 })
    await playClose(anna, id, 1, 'first-fin-lost')
    expect((await anna.home.read(code))?.list[1]).toMatchObject({
      isDone: true,
      goal: { clean: 2, withLoss: 1 },
    })
    expect(await school.assignments.read(id)).toMatchObject({ students: 1, begun: 1, done: 1 })
  })

  test('of a classmate are nobody else’s', async () => {
    const bo = await school.enrol('Bo Li')
    const { id, code } = await school.set({ activities: [CLOSE] })
    await playClose(anna, id, 0, 'four-waves')
    expect(await bo.home.read(code)).toMatchObject({ done: 0, list: [{ attempts: [], isDone: false }] })
    expect(await school.assignments.ofClass(school.group)).toMatchObject([{ students: 2, begun: 1, done: 1 }])
  })
})

test('a chapter is read once, however often it is said', async () => {
  const { code } = await school.set({ activities: [READING] })
  await Promise.all([1, 2, 3].map(() => anna.home.markRead(code, 0)))
  expect(await anna.home.markRead(code, 0)).toEqual({ ok: true })
  expect((await anna.home.read(code))?.list[0]).toMatchObject({
    isDone: true,
    mayBegin: false,
    attempts: [{ nth: 1 }],
  })
  expect(await anna.home.beginQuiz(code, 0)).toEqual({ ok: false, why: 'no-such-activity' })
})

test('what a teacher gives instead is shown, the newest', async () => {
  const { id, code } = await school.set()
  for (const [percent, ago] of [
    [50, '2 hours'],
    [80, '1 hour'],
  ])
    await ask(
      `INSERT INTO reviews (id, assignment, activity, student, teacher, percent, note, at)
       VALUES ($1, $2, 0, $3, $4, $5, 'Well argued', now() - $6::interval)`,
      [newId(16), id, anna.id, school.teacher, percent, ago],
    )
  expect((await anna.home.read(code))?.list[0]?.review).toEqual({ percent: 80, note: 'Well argued' })
})

describe('a student', () => {
  test('finds nothing of another class, and nothing of another student’s', async () => {
    const elsewhere = await openSchool(storage, ask)
    const mallory = await elsewhere.enrol('Mallory')
    const bo = await school.enrol('Bo Li')
    const { code } = await school.set()
    const attempt = await beginQuiz(anna, code)
    expect(await mallory.home.read(code)).toBeNull()
    expect(await mallory.home.list()).toEqual([])
    expect(await mallory.home.beginQuiz(code, 0)).toEqual({ ok: false, why: 'no-such-homework' })
    const given = { question: 0, commandId: command(), answer: (await keysOf(ask, attempt))[0] }
    for (const { home } of [bo, mallory]) {
      expect(await home.quiz(attempt)).toBeNull()
      expect(await home.answer(attempt, given)).toEqual({ ok: false, why: 'no-such-attempt' })
      expect(await home.handIn(attempt)).toEqual({ ok: false, why: 'no-such-attempt' })
    }
    expect(await storage.homework.work.studentAt(newId(12))).toBeNull()
    expect(await ask('SELECT count(*)::int AS many FROM attempt_answers')).toEqual([{ many: 0 }])
  })

  test('sees what is due first, then what is to come, then what is over', async () => {
    const hour = 3_600_000
    const now = Date.now()
    const named = (title: string, change: Partial<AssignmentDraft>) => school.set({ title, ...change })
    await named('later', { dueAt: now + 3 * hour })
    await named('soon', { dueAt: now + hour })
    await named('next week', { opensAt: now + 2 * hour, dueAt: now + 4 * hour })
    await named('over', { opensAt: now - 3 * hour, dueAt: now - hour })
    await named('just over', { opensAt: now - 3 * hour, dueAt: now - 1000 })
    const titles = (await anna.home.list()).map(({ title }) => title)
    expect(titles).toEqual(['soon', 'later', 'next week', 'just over', 'over'])
  })
})
