import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AssignmentDraft, HomeworkActivity } from '#core/homework/assignment.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import type { Answer } from '#core/quiz/answer.ts'
import { type TestSchool, type TestStudent, draftOf, openSchool } from '#server/homework/test-school.ts'
import { newId } from '#server/new-id.ts'
import { askDatabase } from '../../database/ask-database.ts'
import { freshDatabase } from '../../database/fresh-database.ts'
import { openStorage } from '../open-storage.ts'
import type { Storage } from '../storage.ts'

let url: string
let storage: Storage
let school: TestSchool
let anna: TestStudent

const ask = (text: string, values: readonly unknown[] = []) => askDatabase(url, text, [...values])

beforeEach(async () => {
  url = await freshDatabase()
  storage = await openStorage(url, { poolSize: 4, parseEvents })
  school = await openSchool(storage, ask)
  anna = await school.enrol('Anna Schmidt')
})

afterEach(() => storage.close())

const READING: HomeworkActivity = { kind: 'reading', title: 'Read', chapter: 'four-waves' }
const CLOSE: HomeworkActivity = {
  kind: 'scenario',
  title: '',
  scenario: 'four-waves',
  level: 1,
  confidence: false,
}
const GOAL: HomeworkActivity = { kind: 'goal', title: '', level: 1, clean: 2, withLoss: 1 }

async function beginQuiz(student: TestStudent, code: string): Promise<string> {
  const begun = await student.home.beginQuiz(code, 0)
  if (!begun.ok) throw new Error(begun.why)
  return begun.attempt
}

/** What is right, as only the database knows it. */
async function keysOf(attempt: string): Promise<Answer[]> {
  const [row] = await ask('SELECT questions FROM attempts WHERE id = $1', [attempt])
  const { questions } = row as { questions: { key: string }[] }
  return questions.map(({ key }) => ({ kind: 'single', option: key }))
}

const command = () => newId(20)

function wrongOf(key: Answer | undefined): Answer {
  if (key?.kind !== 'single') throw new Error('another kind')
  return { kind: 'single', option: key.option === 'a' ? 'b' : 'a' }
}

/** Past due by a minute. */
const endIt = (id: string) =>
  ask(
    `UPDATE assignments SET opens_at = now() - interval '2 hours', due_at = now() - interval '1 minute' WHERE id = $1`,
    [id],
  )

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

describe('a quiz at home', () => {
  test('is gone through answer by answer, and told at once', async () => {
    const { code } = await school.set()
    const attempt = await beginQuiz(anna, code)
    const keys = await keysOf(attempt)
    const first = { question: 0, commandId: command(), answer: keys[0] }
    const told = await anna.home.answer(attempt, first)
    expect(told).toMatchObject({ ok: true, isFinished: false, verdict: { grade: { right: true } } })
    expect(await anna.home.answer(attempt, { ...first, answer: wrongOf(keys[0]) })).toEqual(told)
    expect(await anna.home.answer(attempt, { ...first, commandId: command() })).toMatchObject({
      why: 'already-answered',
    })
    const wrong = { question: 1, commandId: command(), answer: wrongOf(keys[1]) }
    expect(await anna.home.answer(attempt, wrong)).toMatchObject({ verdict: { grade: { right: false } } })
    expect(await anna.home.quiz(attempt)).toMatchObject({
      isFinished: false,
      isOpen: true,
      right: 1,
      toldAt: null,
    })
    const last = { question: 2, commandId: command(), answer: keys[2] }
    expect(await anna.home.answer(attempt, last)).toMatchObject({ isFinished: true })
    const view = await anna.home.read(code)
    expect(view).toMatchObject({ activities: 1, done: 1, phase: 'open', className: '7B' })
    expect(view?.list[0]).toMatchObject({ isDone: true, counted: 1, mayBegin: true })
    expect(view?.list[0]?.attempts[0]?.result).toMatchObject({
      percent: 66.7,
      right: 2,
      decisions: 3,
      isLate: false,
    })
  })

  test('never has its key in what is asked', async () => {
    const { code } = await school.set({ feedback: 'after-attempt' })
    const attempt = await beginQuiz(anna, code)
    const keys = await keysOf(attempt)
    await anna.home.answer(attempt, { question: 0, commandId: command(), answer: keys[0] })
    const view = JSON.stringify(await anna.home.quiz(attempt))
    for (const field of ['"key"', '"explanation"', '"misconception"']) expect(view).not.toContain(field)
    expect(await anna.home.handIn(attempt)).toEqual({ ok: true })
    expect(await anna.home.handIn(attempt)).toEqual({ ok: true })
    const after = await anna.home.quiz(attempt)
    expect(after).toMatchObject({ isFinished: true, right: 1 })
    expect(after?.questions[0]?.verdict).toMatchObject({ grade: { right: true }, closed: { key: keys[0] } })
    const late = { question: 1, commandId: command(), answer: keys[1] }
    expect(await anna.home.answer(attempt, late)).toMatchObject({ why: 'finished' })
  })

  test('of two devices that begin at once one begins and the other goes on, and the limit holds', async () => {
    const { code } = await school.set()
    const begun = await Promise.all(Array.from({ length: 6 }, () => beginQuiz(anna, code)))
    expect(new Set(begun).size).toBe(1)
    await anna.home.handIn(begun[0] ?? '')
    const again = await Promise.all(Array.from({ length: 6 }, () => beginQuiz(anna, code)))
    expect(new Set([...begun, ...again]).size).toBe(2)
    await anna.home.handIn(again[0] ?? '')
    expect(await anna.home.beginQuiz(code, 0)).toEqual({ ok: false, why: 'no-attempts-left' })
    expect((await anna.home.read(code))?.list[0]?.mayBegin).toBe(false)
  })

  test('is drawn anew for another attempt, whatever sort of number a page sends', async () => {
    const { code } = await school.set({ feedback: 'after-attempt' })
    await anna.home.handIn(await beginQuiz(anna, code))
    const sent: unknown = '0'
    expect(await anna.home.beginQuiz(code, sent as number)).toEqual({ ok: false, why: 'no-such-activity' })
  })

  test('takes two last answers at one instant, each once, and is finished', async () => {
    const { code } = await school.set()
    const attempt = await beginQuiz(anna, code)
    const keys = await keysOf(attempt)
    const sent = keys.map((answer, question) => ({ question, commandId: command(), answer }))
    await Promise.all([...sent, ...sent].map((one) => anna.home.answer(attempt, one)))
    expect(await anna.home.quiz(attempt)).toMatchObject({ isFinished: true, right: 3 })
    expect(await ask('SELECT count(*)::int AS many FROM attempt_answers')).toEqual([{ many: 3 }])
  })

  test('asks all the same, or each student something else', async () => {
    const bo = await school.enrol('Bo Li')
    for (const [seeds, same] of [
      ['same', true],
      ['own', false],
    ] as const) {
      const { code } = await school.set({ seeds })
      const asked = await Promise.all(
        [anna, bo].map(async (one) => (await one.home.quiz(await beginQuiz(one, code)))?.questions),
      )
      const ids = asked.map((questions) => questions?.map(({ asked: { id } }) => id).join(' '))
      expect(ids[0] === ids[1]).toBe(same)
    }
  })
})

describe('the due time', () => {
  test('ends a quiz that is begun, which counts with what it has; nothing is taken any more', async () => {
    const { id, code } = await school.set()
    const attempt = await beginQuiz(anna, code)
    const keys = await keysOf(attempt)
    await anna.home.answer(attempt, { question: 0, commandId: command(), answer: keys[0] })
    await endIt(id)
    const late = { question: 1, commandId: command(), answer: keys[1] }
    expect(await anna.home.answer(attempt, late)).toEqual({ ok: false, why: 'closed' })
    expect(await anna.home.handIn(attempt)).toEqual({ ok: false, why: 'closed' })
    expect(await anna.home.quiz(attempt)).toMatchObject({ isFinished: true, isOpen: false })
    const view = await anna.home.read(code)
    expect(view).toMatchObject({ phase: 'closed', done: 1 })
    expect(view?.list[0]?.attempts[0]?.result).toMatchObject({ percent: 33.3, isLate: false })
    expect((await school.assignments.read(id))?.done).toBe(1)
  })

  test('is flagged where late work is taken', async () => {
    const { id, code } = await school.set({ late: 'flagged', feedback: 'after-due' })
    await endIt(id)
    const attempt = await beginQuiz(anna, code)
    await anna.home.handIn(attempt)
    const view = await anna.home.read(code)
    expect(view?.phase).toBe('late')
    expect(view?.list[0]?.attempts[0]?.result).toMatchObject({ percent: 0, isLate: true })
  })

  test('is waited for where feedback comes after it: no result, no key, not which attempt counts', async () => {
    const { id, code } = await school.set({ feedback: 'after-due' })
    const attempt = await beginQuiz(anna, code)
    const keys = await keysOf(attempt)
    const given = { question: 0, commandId: command(), answer: keys[0] }
    expect(await anna.home.answer(attempt, given)).toEqual({ ok: true, verdict: null, isFinished: false })
    await anna.home.handIn(attempt)
    expect((await anna.home.read(code))?.list[0]).toMatchObject({
      isDone: true,
      counted: null,
      attempts: [{ result: null }],
    })
    const { dueAt } = (await anna.home.list())[0] ?? {}
    expect(await anna.home.quiz(attempt)).toMatchObject({ toldAt: dueAt, right: null })
    await endIt(id)
    expect((await anna.home.read(code))?.list[0]).toMatchObject({ counted: 1 })
    expect(await anna.home.quiz(attempt)).toMatchObject({ toldAt: null, right: 1 })
  })

  test('nothing is begun before it opens, or in a class that is archived', async () => {
    const opensAt = Date.now() + 3_600_000
    const { code } = await school.set({
      opensAt,
      dueAt: opensAt + 1000,
      activities: [...draftOf().activities, READING],
    })
    expect(await anna.home.beginQuiz(code, 0)).toEqual({ ok: false, why: 'not-open-yet' })
    expect(await anna.home.markRead(code, 1)).toEqual({ ok: false, why: 'not-open-yet' })
    const open = await school.set()
    const attempt = await beginQuiz(anna, open.code)
    await storage.classes.list.archive(school.group, true)
    expect(await anna.home.handIn(attempt)).toEqual({ ok: false, why: 'archived' })
    const bo = await school.enrol('Bo Li')
    expect(await bo.home.beginQuiz(open.code, 0)).toEqual({ ok: false, why: 'archived' })
    expect(await school.assignments.create(school.group, draftOf())).toEqual({ ok: false, why: 'archived' })
    expect(await school.assignments.remove(open.id)).toEqual({ ok: false, why: 'archived' })
  })
})

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
    const given = { question: 0, commandId: command(), answer: (await keysOf(attempt))[0] }
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

describe('a teacher', () => {
  test('of another class finds nothing here', async () => {
    const elsewhere = await openSchool(storage, ask)
    const { id } = await school.set()
    expect(await elsewhere.assignments.ofClass(school.group)).toBeNull()
    expect(await elsewhere.assignments.read(id)).toBeNull()
    expect(await elsewhere.assignments.change(id, draftOf())).toEqual({
      ok: false,
      why: 'no-such-assignment',
    })
    expect(await elsewhere.assignments.remove(id)).toEqual({ ok: false, why: 'no-such-assignment' })
    expect(await elsewhere.assignments.create(school.group, draftOf())).toEqual({
      ok: false,
      why: 'no-such-class',
    })
  })

  test('changes all of it until somebody begins, and then the times and rules', async () => {
    const { id, code } = await school.set()
    const other = draftOf({ title: 'Another', activities: [CLOSE] })
    expect(await school.assignments.change(id, other)).toEqual({ ok: true })
    expect(await school.assignments.change(id, draftOf())).toEqual({ ok: true })
    await anna.home.handIn(await beginQuiz(anna, code))
    await beginQuiz(anna, code)
    expect(await school.assignments.change(id, other)).toEqual({ ok: false, why: 'begun' })
    expect(await school.assignments.change(id, draftOf({ seeds: 'own' }))).toEqual({
      ok: false,
      why: 'begun',
    })
    expect(await school.assignments.change(id, draftOf({ attempts: 1 }))).toEqual({
      ok: false,
      why: 'fewer-attempts',
    })
    const [activity] = draftOf().activities
    const titled = [{ ...activity, title: 'Three more' }]
    const dueAt = Date.now() + 9_000_000
    const later = {
      ...draftOf({ title: 'Longer', dueAt, attempts: null, board: 'names' }),
      activities: titled,
    }
    expect(await school.assignments.change(id, later)).toEqual({ ok: true })
    const read = await school.assignments.read(id)
    expect(read).toMatchObject({
      hasBegun: true,
      phase: 'open',
      assignment: { title: 'Longer', dueAt, attempts: null },
    })
    expect(read?.assignment).not.toHaveProperty('seed')
    expect(await school.assignments.change(id, { ...later, opensAt: dueAt + 1 })).toEqual({
      ok: false,
      why: 'unreadable',
    })
  })

  test('cannot set what nobody can do', async () => {
    const { assignments, group } = school
    const gone = { kind: 'quiz', title: '', source: { from: 'own', set: newId(16) } } as const
    expect(await assignments.create(group, { ...draftOf(), activities: [gone] })).toMatchObject({
      why: 'no-such-questions',
    })
    const silent = { ...CLOSE, scenario: 'old-duplicate', level: 0 }
    expect(await assignments.create(group, { ...draftOf(), activities: [silent] })).toMatchObject({
      why: 'no-story-here',
    })
  })

  test('takes it away with all that was done in it, and the audit says so without a name', async () => {
    const { id, code } = await school.set()
    const attempt = await beginQuiz(anna, code)
    await anna.home.answer(attempt, { question: 0, commandId: command(), answer: (await keysOf(attempt))[0] })
    expect(await storage.homework.assignments.isTaken(code)).toBe(true)
    expect(await school.assignments.remove(id)).toEqual({ ok: true })
    expect(await storage.homework.assignments.isTaken(code)).toBe(false)
    expect(await school.assignments.remove(id)).toEqual({ ok: false, why: 'no-such-assignment' })
    expect(await ask('SELECT id FROM attempts UNION SELECT attempt FROM attempt_answers')).toEqual([])
    expect(await ask('SELECT teacher, class, action, detail FROM audit')).toEqual([
      {
        teacher: school.teacher,
        class: school.group,
        action: 'assignment-deleted',
        detail: { assignment: id, attempts: 1 },
      },
    ])
    expect(await anna.home.quiz(attempt)).toBeNull()
  })
})
