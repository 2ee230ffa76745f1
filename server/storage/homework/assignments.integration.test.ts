import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type AskDatabase,
  type TestSchool,
  type TestStudent,
  draftOf,
  openSchool,
} from '#server/homework/test-school.ts'
import { newId } from '#server/new-id.ts'
import type { Storage } from '../storage.ts'
import { CLOSE, beginQuiz, command, keysOf, openHomework } from './test-homework.ts'

let ask: AskDatabase
let storage: Storage
let school: TestSchool
let anna: TestStudent

beforeEach(async () => {
  ;({ ask, storage, school, anna } = await openHomework())
})

afterEach(() => storage.close())

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
    await anna.home.answer(attempt, {
      question: 0,
      commandId: command(),
      answer: (await keysOf(ask, attempt))[0],
    })
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
