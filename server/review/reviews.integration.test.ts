import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { askDatabase } from '#server/database/ask-database.ts'
import { freshDatabase } from '#server/database/fresh-database.ts'
import { newId } from '#server/new-id.ts'
import { openStorage } from '#server/storage/open-storage.ts'
import type { Storage } from '#server/storage/storage.ts'
import { reviewsOf } from './own-reviews.ts'
import {
  makeAssignment,
  makeClass,
  makeCloseAttempt,
  makeLesson,
  makeQuizAttempt,
  played,
  storeMatch,
} from './test-work.ts'
import { createWorkReader } from './work-reader.ts'

const ALL = {}

describe('reviews in PostgreSQL', () => {
  let storage: Storage
  let url: string

  beforeAll(async () => {
    url = await freshDatabase()
    storage = await openStorage(url, { poolSize: 4, parseEvents })
  })
  afterAll(() => storage.close())

  function own(teacher: string) {
    const { classes, homework, sessions, reviews, log, seats } = storage
    const reader = createWorkReader(reviews.list)
    return reviewsOf(
      { classes, homework, sessions: sessions.list, reviews, log, seats, reader, newId },
      teacher,
    )
  }

  /** Ann's class of three: two have played and answered at home, Mei and a guest in a lesson too. */
  async function worked() {
    const ann = `ann-${newId(6)}`
    const group = await makeClass(storage, ann, ['Mei Chen', 'Bo Li', 'Lin Wu'])
    const [mei, bo] = [group.students[0]!, group.students[1]!]
    const assignment = await makeAssignment(storage, group.id, ann)
    const atHome = await storeMatch(storage, played(mei.seat, bo.seat, 1))
    await makeCloseAttempt(url, { assignment, student: mei.student, match: atHome })
    await makeCloseAttempt(url, { assignment, student: bo.student, match: atHome })
    const quiz = await makeQuizAttempt(url, { assignment, student: mei.student, options: ['a', 'b'] })
    const inClass = await storeMatch(storage, played('a-guest', mei.seat, 2))
    const session = await makeLesson(storage, url, group.id, { seat: bo.seat, matches: [inClass] })
    return {
      ann,
      group: group.id,
      mei,
      bo,
      lin: group.students[2]!,
      assignment,
      atHome,
      inClass,
      session,
      quiz,
    }
  }

  it('an assignment is students by activities, with what counts and sums', async () => {
    const { ann, assignment, mei, bo, lin } = await worked()
    const review = await own(ann).assignment(assignment)
    expect(review?.students.map(({ name }) => name)).toEqual(['Mei Chen', 'Bo Li', 'Lin Wu'])
    const [first, second, third] = review!.matrix.rows
    expect([first?.student, second?.student, third?.student]).toEqual([mei.student, bo.student, lin.student])
    expect(first?.cells).toMatchObject([
      { state: 'done', percent: 83.3, isLate: false, attempts: 1 },
      { state: 'done', percent: 50, attempts: 1 },
    ])
    expect(second?.cells).toMatchObject([{ percent: 100 }, { state: 'not-begun', percent: null }])
    expect(third?.sum).toEqual({ percent: null, done: 0, of: 2 })
    expect(review?.matrix.sums).toEqual([
      { percent: 91.7, done: 2, of: 3 },
      { percent: 50, done: 1, of: 3 },
    ])
    expect(JSON.stringify(review)).not.toContain('SECRET-SEED')
  })

  it('a cell has every attempt, with what was asked and answered', async () => {
    const { ann, assignment, mei, atHome } = await worked()
    const close = await own(ann).cell(assignment, 0, mei.student)
    expect(close?.attempts).toMatchObject([
      { attempt: { match: atHome, nth: 1 }, isCounted: true, questions: null },
    ])
    const quiz = await own(ann).cell(assignment, 1, mei.student)
    expect(quiz?.attempts[0]?.questions).toMatchObject([
      { asked: { id: 'q0', key: 'b' }, answer: { option: 'a' }, isRight: false, elapsedMs: 3000 },
      { asked: { id: 'q1' }, answer: { option: 'b' }, isRight: true },
    ])
    expect(await own(ann).cell(assignment, 9, mei.student)).toBeNull()
  })

  it('a percent that a teacher gives counts, is taken back, and all of it stays to be read', async () => {
    const { ann, assignment, mei, group } = await worked()
    const said = { assignment, activity: 0, student: mei.student }
    expect(await own(ann).write({ ...said, percent: 95, note: ' Well argued. ' })).toEqual({ ok: true })
    const given = await own(ann).cell(assignment, 0, mei.student)
    expect(given?.cell).toMatchObject({ percent: 95, isOverridden: true, hasNote: true })
    expect(given?.earned).toBe(83.3)
    await own(ann).write({ ...said, percent: 95, note: 'Well argued.' })
    await own(ann).write({ ...said, percent: 95, note: 'Very well argued.' })
    await own(ann).write({ ...said, percent: null, note: '' })
    const after = await own(ann).cell(assignment, 0, mei.student)
    expect(after?.cell).toMatchObject({ percent: 83.3, isOverridden: false })
    expect(after?.history.map(({ percent, note }) => [percent, note])).toEqual([
      [null, ''],
      [95, 'Very well argued.'],
      [95, 'Well argued.'],
    ])
    const audit = await askDatabase(
      url,
      'SELECT action, teacher, detail FROM audit WHERE class = $1 ORDER BY at',
      [group],
    )
    expect(audit).toEqual(
      [95, null].map((percent) => ({
        action: 'overridden',
        teacher: ann,
        detail: { assignment, activity: 0, student: mei.student, percent },
      })),
    )
    expect(JSON.stringify(audit)).not.toContain('Mei')
  })

  it('what cannot be said is refused', async () => {
    const { ann, assignment, mei, group } = await worked()
    const said = { assignment, activity: 0, student: mei.student, percent: 50, note: '' }
    const why = async (changes: object) => own(ann).write({ ...said, ...changes })
    expect(await why({ percent: 101 })).toEqual({ ok: false, why: 'no-percent' })
    expect(await why({ percent: '50' })).toEqual({ ok: false, why: 'no-percent' })
    expect(await why({ activity: 2 })).toEqual({ ok: false, why: 'no-such-activity' })
    expect(await why({ student: 'somebody' })).toEqual({ ok: false, why: 'no-such-student' })
    expect(await why({ note: 'x'.repeat(1001) })).toEqual({ ok: false, why: 'note-too-long' })
    await storage.classes.list.archive(group, true)
    expect(await why({})).toEqual({ ok: false, why: 'archived' })
    expect(await own(ann).assignment(assignment)).not.toBeNull()
  })

  it('the whole class is a heat map, beliefs and questions of homework and lessons together', async () => {
    const { ann, group } = await worked()
    const review = await own(ann).class(group, ALL)
    expect(review).toMatchObject({ matches: { read: 2, total: 2 }, answers: { read: 3, total: 3 } })
    expect(review?.heat.states[0]).toMatchObject({ state: 'ESTABLISHED', tries: 7, refused: 3 })
    const [sure, asked] = review!.beliefs
    expect(sure).toMatchObject({ code: 'fin-without-ack', times: 3, students: 2, sure: 3 })
    expect(sure?.examples).toHaveLength(2)
    expect(asked).toMatchObject({ code: 'miscounted', times: 2, students: 2 })
    expect(review?.questions[0]).toMatchObject({ asked: { id: 'q0' }, answers: 2, right: 0 })
    expect(review?.questions[0]?.discrimination).toBe('too-few')
  })

  it('is asked for by assignment, by lesson and by days', async () => {
    const { ann, group, assignment, session } = await worked()
    const matches = async (said: object) => (await own(ann).class(group, { ...said }))?.matches.total
    expect(await matches({ assignment })).toBe(1)
    expect(await matches({ session })).toBe(1)
    const today = new Date().toISOString().slice(0, 10)
    expect(await matches({ from: today, to: today, zone: 'utc' })).toBe(2)
    expect(await matches({ to: '2020-01-01' })).toBe(0)
    expect(await matches({ assignment: 'made up', from: 'no day' })).toBe(2)
    const lesson = await own(ann).class(group, { session })
    expect(lesson?.answers.total).toBe(1)
  })

  it('one student is their own work alone', async () => {
    const { ann, group, mei, assignment, atHome, inClass } = await worked()
    const review = await own(ann).student(group, mei.student)
    expect(review?.student.name).toBe('Mei Chen')
    expect(review?.assignments).toMatchObject([{ id: assignment, sum: { percent: 66.7, done: 2 } }])
    const roles = review?.matches.map(({ match, role }) => [match, role])
    expect(new Set(roles)).toEqual(
      new Set([
        [atHome, 'client'],
        [inClass, 'server'],
      ]),
    )
    expect(review?.beliefs).toMatchObject([
      { code: 'fin-without-ack', times: 1 },
      { code: 'miscounted', times: 1 },
    ])
    expect(review?.wrongAnswers).toHaveLength(1)
    expect(review?.skills.find(({ skill }) => skill === 'four-waves')?.of).toBeGreaterThan(0)
    expect(await own(ann).student(group, 'A'.repeat(16))).toBeNull()
  })

  it('a match is told with real names, to teachers of its class alone', async () => {
    const { ann, atHome, inClass, mei } = await worked()
    for (const match of [atHome, inClass]) {
      const review = await own(ann).match(match)
      expect(review?.names[mei.seat]).toBe('Mei Chen')
      expect(review?.match.phase).toBe('ended')
    }
    const alone = await storeMatch(storage, played(mei.seat, 'a-friend'))
    expect(await own(ann).match(alone)).toBeNull()
    expect(await own(ann).match('../../etc')).toBeNull()
  })

  it('of another teacher’s class there is nothing, and a co-teacher has all of it', async () => {
    const { ann, group, assignment, mei, atHome } = await worked()
    const eve = own(`eve-${newId(6)}`)
    expect(await eve.assignment(assignment)).toBeNull()
    expect(await eve.cell(assignment, 0, mei.student)).toBeNull()
    expect(await eve.student(group, mei.student)).toBeNull()
    expect(await eve.class(group, ALL)).toBeNull()
    expect(await eve.match(atHome)).toBeNull()
    const said = { assignment, activity: 0, student: mei.student, percent: 1, note: '' }
    expect(await eve.write(said)).toEqual({ ok: false, why: 'no-such-assignment' })
    expect((await own(ann).cell(assignment, 0, mei.student))?.history).toEqual([])
    const bob = `bob-${newId(6)}`
    await askDatabase(url, 'INSERT INTO class_teachers (class, teacher, is_owner) VALUES ($1, $2, false)', [
      group,
      bob,
    ])
    expect(await own(bob).assignment(assignment)).not.toBeNull()
    expect(await own(bob).write(said)).toEqual({ ok: true })
  })

  it('another class’s student is nobody in this one', async () => {
    const { ann, group, assignment } = await worked()
    const other = await worked()
    expect(await own(ann).student(group, other.mei.student)).toBeNull()
    expect(await own(ann).cell(assignment, 0, other.mei.student)).toBeNull()
  })
})
