import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '#core/quiz/answer.ts'
import { type AskDatabase, type TestSchool, type TestStudent, draftOf } from '#server/homework/test-school.ts'
import type { Storage } from '../storage.ts'
import { READING, beginQuiz, command, endIt, keysOf, openHomework } from './test-homework.ts'

let ask: AskDatabase
let storage: Storage
let school: TestSchool
let anna: TestStudent

beforeEach(async () => {
  ;({ ask, storage, school, anna } = await openHomework())
})

afterEach(() => storage.close())

function wrongOf(key: Answer | undefined): Answer {
  if (key?.kind !== 'single') throw new Error('another kind')
  return { kind: 'single', option: key.option === 'a' ? 'b' : 'a' }
}

describe('a quiz at home', () => {
  test('is gone through answer by answer, and told at once', async () => {
    const { code } = await school.set()
    const attempt = await beginQuiz(anna, code)
    const keys = await keysOf(ask, attempt)
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
    const keys = await keysOf(ask, attempt)
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
    const keys = await keysOf(ask, attempt)
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
    const keys = await keysOf(ask, attempt)
    await anna.home.answer(attempt, { question: 0, commandId: command(), answer: keys[0] })
    await endIt(ask, id)
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
    await endIt(ask, id)
    const attempt = await beginQuiz(anna, code)
    await anna.home.handIn(attempt)
    const view = await anna.home.read(code)
    expect(view?.phase).toBe('late')
    expect(view?.list[0]?.attempts[0]?.result).toMatchObject({ percent: 0, isLate: true })
  })

  test('is waited for where feedback comes after it: no result, no key, not which attempt counts', async () => {
    const { id, code } = await school.set({ feedback: 'after-due' })
    const attempt = await beginQuiz(anna, code)
    const keys = await keysOf(ask, attempt)
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
    await endIt(ask, id)
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
