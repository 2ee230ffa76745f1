import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardSpan, ClassStanding, Standing } from '#server/board/ports.ts'
import { freshDatabase } from '#server/database/fresh-database.ts'
import type { PrismaClient } from '../generated/client.ts'
import { openStorage } from '../open-storage.ts'
import type { Storage } from '../storage.ts'
import { parseForTest } from '../storage-makers.ts'
import { at, boardMaker } from './board-maker.ts'
import { postgresStandings } from './standings.ts'

const ALL: BoardSpan = { assignment: null, session: null, from: null, to: null }
const CLOSE = { kind: 'scenario', title: '', scenario: 'four-waves', level: 2, confidence: false }
const QUIZ = { kind: 'quiz', title: '', source: { from: 'own', set: 'X' } }
const GOAL = { kind: 'goal', title: '', level: 2, clean: 3, withLoss: 1 }
const READING = { kind: 'reading', title: '', chapter: 'four-waves' }

let url: string
let pool: Pool
let storage: Storage
let made = 0

beforeAll(async () => {
  url = await freshDatabase()
  pool = new Pool({ connectionString: url, max: 1 })
  storage = await openStorage(url, { poolSize: 2, parseEvents: parseForTest })
})
afterAll(async () => {
  await storage.close()
  await pool.end()
})

/** A class of its own with a teacher; students are `<group>-ann` and so on, their seats `<group>-seat-ann`. */
async function newClass(...names: string[]) {
  made += 1
  const group = `class${made}`
  const make = boardMaker(pool, group)
  await make.teacher(`teacher-${group}`)
  const seat = (name: string) => `${group}-seat-${name}`
  for (const [place, name] of names.entries())
    await make.student(`${group}-${name}`, `Real ${name}`, place, { seat: seat(name) })
  const read = async (span: Partial<BoardSpan> = {}): Promise<ClassStanding> => {
    const viewer = { kind: 'teacher', teacher: `teacher-${group}`, class: group } as const
    const found = await storage.standings.read(viewer, { ...ALL, ...span })
    if (found === null) throw new Error('no board')
    return found
  }
  const rowOf = async (name: string, span: Partial<BoardSpan> = {}): Promise<Standing> => {
    const found = (await read(span)).rows.find(({ id }) => id === `${group}-${name}`)
    if (found === undefined) throw new Error(`no row of ${name}`)
    return found
  }
  const id = (name: string) => `${group}-${name}`
  /** A close at home, finished so many minutes after noon. */
  const close = async (
    place: readonly [string, number, string, number],
    points: number,
    minutes: number,
    rest = {},
  ) => {
    const [assignment, activity, name, nth] = place
    const match = `${assignment}/${activity}/${name}/${nth}`
    await make.attempt(assignment, activity, id(name), nth, { match })
    await make.score({ match, seat: seat(name), points, minutes, ...rest })
  }
  return { group, make, seat, id, read, rowOf, close }
}

test('a class in which nothing was done has its students with nothing', async () => {
  const { group, read, id } = await newClass('ann', 'bob')
  const nothing = { points: 0, right: 0, decisions: 0, done: 0, attempts: 0, elapsedMs: 0, lastAt: null }
  expect(await read()).toEqual({
    class: { id: group, name: 'Networks 1', board: 'none', isArchived: false },
    assignments: [],
    lessons: [],
    classes: [],
    own: null,
    rows: ['ann', 'bob'].map((name) => {
      return {
        id: id(name),
        name: `Real ${name}`,
        hidden: false,
        isGuest: false,
        ...nothing,
        skills: [],
        trend: [],
      }
    }),
  })
})

test.each([
  ['best', 1000],
  ['first', 500],
  ['last', 750],
] as const)('of several attempts the %s counts, and all are told', async (counts, points) => {
  const { group, make, close, rowOf } = await newClass('ann')
  const a = `A-${group}`
  await make.assignment(a, [CLOSE], { counts })
  for (const [index, earned] of [200, 400, 300].entries())
    await close([a, 0, 'ann', index + 1], earned, 10 + index)
  expect(await rowOf('ann')).toMatchObject({
    points,
    right: 2,
    decisions: 4,
    done: 1,
    attempts: 3,
    elapsedMs: 180_000,
    lastAt: at(12),
  })
})

test('what is late counts as the assignment says', async () => {
  const { group, make, close, rowOf } = await newClass('ann')
  const lates = { no: null, flagged: null, until: new Date(at(90)) }
  for (const [late, late_until] of Object.entries(lates)) {
    const a = `${late}-${group}`
    await make.assignment(a, [CLOSE, CLOSE], { late, late_until })
    await close([a, 0, 'ann', 1], 400, 80)
    await close([a, 1, 'ann', 1], 400, 100)
  }
  const pointsOf = async (late: string) => (await rowOf('ann', { assignment: `${late}-${group}` })).points
  expect(await pointsOf('no')).toBe(0)
  expect(await pointsOf('flagged')).toBe(2000)
  expect(await pointsOf('until')).toBe(1000)
  expect((await rowOf('ann')).points).toBe(3000)
})

test('a quiz counts by its right answers; one that was not handed in when time is over, with what it has', async () => {
  const { group, make, id, rowOf } = await newClass('ann', 'bob', 'eve')
  const a = `A-${group}`
  await make.assignment(a, [QUIZ])
  await make.quiz([a, 0, id('ann'), 1], 4, [true, false, true, true], 20)
  await make.quiz([a, 0, id('bob'), 1], 4, [true, true], null)
  const open = `O-${group}`
  await make.assignment(open, [QUIZ], { late: 'flagged' })
  await make.quiz([open, 0, id('eve'), 1], 4, [true], null)
  expect(await rowOf('ann')).toMatchObject({ points: 3000, right: 3, decisions: 4, done: 1, attempts: 1 })
  expect(await rowOf('bob')).toMatchObject({ points: 2000, right: 2, decisions: 4, done: 1, lastAt: at(60) })
  expect(await rowOf('eve')).toMatchObject({ points: 0, done: 0, attempts: 0 })
  expect((await rowOf('ann')).skills).toEqual([{ skill: 'time-wait', right: 2, of: 2 }])
})

test('the newest thing a teacher has said counts instead, also where nothing was done', async () => {
  const { group, make, id, close, rowOf } = await newClass('ann', 'bob')
  const a = `A-${group}`
  await make.assignment(a, [CLOSE, QUIZ])
  await close([a, 0, 'ann', 1], 400, 10)
  await make.quiz([a, 1, id('ann'), 1], 5, [true], 20)
  const say = (name: string, activity: number, percent: number | null, minutes: number) =>
    make.write('reviews', {
      id: `${name}/${activity}/${minutes}/${group}`,
      assignment: a,
      activity,
      student: id(name),
      teacher: 't',
      percent,
      note: '',
      at: new Date(at(minutes)),
    })
  await say('ann', 0, 10, 30)
  await say('ann', 0, 50, 31)
  await say('bob', 1, 80, 32)
  expect(await rowOf('ann')).toMatchObject({ points: 500 + 1000, right: 3, decisions: 9, done: 2 })
  // As many questions as the others were asked.
  expect(await rowOf('bob')).toMatchObject({ points: 4000, right: 0, decisions: 0, done: 1, lastAt: null })
  await say('ann', 0, null, 33)
  expect(await rowOf('ann')).toMatchObject({ points: 2000 })
})

test('of a goal so many of the best clean closes count, those with loss among them', async () => {
  const { group, make, close, rowOf } = await newClass('ann', 'bob')
  const a = `A-${group}`
  await make.assignment(a, [GOAL])
  for (const [index, points] of [400, 380, 360, 400].entries())
    await close([a, 0, 'ann', index + 1], points, index, { clean: index < 3 })
  expect(await rowOf('ann')).toMatchObject({ points: 1000 + 950, done: 0, attempts: 4 })
  // The computer has closed this one.
  await close([a, 0, 'ann', 7], 400, 8, { scenario: 'last-ack-lost', whole: false })
  expect(await rowOf('ann')).toMatchObject({ points: 1000 + 950, done: 0, attempts: 5 })
  await close([a, 0, 'ann', 5], 200, 9, { scenario: 'last-ack-lost' })
  expect(await rowOf('ann')).toMatchObject({ points: 1950 + 500, done: 1, attempts: 6 })
  await close([a, 0, 'ann', 6], 300, 9, { scenario: 'last-ack-lost' })
  expect(await rowOf('ann')).toMatchObject({ points: 1950 + 750, done: 1 })
})

test('whoever was removed sees no board, at no seat that is still somebody’s elsewhere', async () => {
  const { group, make, id, seat } = await newClass('ann')
  await make.write('student_seats', { class: group, seat: `${group}-known`, student: id('ann') })
  const read = (one: string) => storage.standings.read({ kind: 'student', seat: one, class: null }, ALL)
  expect((await read(`${group}-known`))?.own).toBe(id('ann'))
  await pool.query('DELETE FROM names WHERE owner = $1', [id('ann')])
  expect([await read(`${group}-known`), await read(seat('ann'))]).toEqual([null, null])
})

test('reading is done and earns nothing', async () => {
  const { group, make, id, rowOf } = await newClass('ann')
  await make.assignment(`A-${group}`, [READING])
  await make.attempt(`A-${group}`, 0, id('ann'), 1, { finished_at: new Date(at(5)) })
  expect(await rowOf('ann')).toMatchObject({ points: 0, done: 1, attempts: 1, lastAt: at(5), trend: [] })
})

test('lessons count at every seat of a student, once they are told, and guests in the lesson alone', async () => {
  const { group, make, id, seat, read, rowOf } = await newClass('ann', 'bob')
  const lesson = `L-${group}`
  await make.lesson(lesson, 'QZQ234', 0)
  const [known, guest] = [`${group}-known`, `${group}-guest`]
  await make.write('student_seats', { class: group, seat: known, student: id('ann') })
  // What came with a card is its student's, whatever was said of it.
  await make.write('student_seats', { class: group, seat: seat('bob'), student: id('ann') })
  await make.write('names', { owner: guest, name: 'Quiet Otter' })
  for (const one of [known, guest, seat('bob')])
    await make.write('session_seats', { session: lesson, seat: one, joined_at: new Date(at(0)) })
  await make.question(lesson, 0, { [known]: true, [guest]: false, [seat('bob')]: true })
  await make.question(lesson, 1, { [known]: false, [guest]: true })
  await make.question(lesson, 2, { [known]: true }, { scored: false })
  await make.question(lesson, 3, { [known]: true }, { closed_at: null })
  await make.write('session_matches', { match: `M-${group}`, session: lesson, activity: 1, round: 0 })
  await make.score({ match: `M-${group}`, seat: seat('ann'), points: 300, minutes: 20 })
  const ann = {
    points: 1000 + 750,
    right: 3,
    decisions: 6,
    done: 2,
    attempts: 2,
    elapsedMs: 70_000,
    lastAt: at(20),
  }
  expect(await rowOf('ann')).toMatchObject(ann)
  expect(await rowOf('bob')).toMatchObject({ points: 1000, done: 1, attempts: 1 })
  expect((await read()).rows).toHaveLength(2)
  const { rows, lessons } = await read({ session: lesson })
  expect(lessons).toEqual([{ id: lesson, code: 'QZQ234', title: 'Four waves', createdAt: at(0) }])
  expect(rows).toHaveLength(3)
  expect(rows[2]).toMatchObject({ id: guest, name: 'Quiet Otter', isGuest: true, points: 1000, done: 1 })
  expect((await rowOf('ann')).skills).toEqual(
    expect.arrayContaining([
      { skill: 'time-wait', right: 3, of: 6 },
      { skill: 'four-waves', right: 2, of: 4 },
    ]),
  )
})

test('a span has what was finished in it, the trend its parts', async () => {
  const { group, make, close, rowOf } = await newClass('ann')
  const a = `A-${group}`
  await make.assignment(a, [CLOSE, CLOSE, CLOSE])
  await close([a, 0, 'ann', 1], 100, 0)
  await close([a, 1, 'ann', 1], 200, 30)
  await close([a, 2, 'ann', 1], 400, 60)
  expect(await rowOf('ann')).toMatchObject({ points: 1750, trend: [25, null, null, 50, null, 100] })
  const half = { from: at(30), to: at(60) }
  expect(await rowOf('ann', half)).toMatchObject({
    points: 500,
    attempts: 1,
    trend: [50, null, null, null, null, null],
  })
  expect(await rowOf('ann', { from: at(61) })).toMatchObject({
    points: 0,
    attempts: 0,
    lastAt: null,
    trend: [],
  })
})

test('one query is sent for a leaderboard, whatever is on it', async () => {
  const { group, make, close } = await newClass('ann', 'bob')
  await make.assignment(`A-${group}`, [CLOSE])
  for (const name of ['ann', 'bob']) await close([`A-${group}`, 0, name, 1], 400, 10)
  const counted = new Pool({ connectionString: url, max: 1 })
  const sent: unknown[] = []
  counted.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    Object.assign(client, { query: (...given: unknown[]) => (sent.push(given[0]), query(...given)) })
  })
  const standings = postgresStandings({} as PrismaClient, counted)
  const viewers = [
    { kind: 'teacher', teacher: `teacher-${group}`, class: group },
    { kind: 'student', seat: `${group}-seat-ann`, class: null },
  ] as const
  for (const viewer of viewers) expect((await standings.read(viewer, ALL))?.rows).toHaveLength(2)
  expect(sent).toHaveLength(2)
  await counted.end()
})

test('students see their own classes with display names, and no result before it is told', async () => {
  const { group, make, id, seat } = await newClass('ann', 'bob')
  const future = { late: 'until', late_until: new Date(Date.now() + 3_600_000) }
  await make.assignment(`A-${group}`, [QUIZ], { feedback: 'after-due', ...future })
  await make.quiz([`A-${group}`, 0, id('ann'), 1], 2, [true, true], 20)
  const read = (who: string, wanted: string | null) =>
    storage.standings.read({ kind: 'student', seat: who, class: wanted }, ALL)
  const board = await read(seat('ann'), null)
  expect(board?.own).toBe(id('ann'))
  expect(board?.classes).toEqual([{ id: group, name: 'Networks 1' }])
  expect(board?.rows.map(({ name, points, done }) => [name, points, done])).toEqual([
    [`Shown ${seat('ann')}`, 0, 0],
    [`Shown ${seat('bob')}`, 0, 0],
  ])
  expect(JSON.stringify(board)).not.toContain('Real')
  expect(board?.lessons).toEqual([])
  const other = await newClass('eve')
  expect(await read(seat('ann'), other.group)).toBeNull()
  expect(await read(other.seat('eve'), null)).toMatchObject({ class: { id: other.group } })
  expect(await read('nobody', null)).toBeNull()
  const stranger = { kind: 'teacher', teacher: `teacher-${other.group}`, class: group } as const
  expect(await storage.standings.read(stranger, ALL)).toBeNull()
})

test('who asks not to be shown is kept; the class says what is seen', async () => {
  const { group, id, seat, read } = await newClass('ann', 'bob')
  const { standings } = storage
  expect(await standings.hide(group, id('ann'), true)).toBe(true)
  expect(await standings.hide('another', id('ann'), false)).toBe(false)
  expect(await standings.hideSeat(group, seat('bob'), true)).toBe(true)
  expect(await standings.hideSeat(group, 'nobody', true)).toBe(false)
  await standings.setBoard(group, 'anonymous')
  const board = await read()
  expect(board.class.board).toBe('anonymous')
  expect(board.rows.map(({ hidden }) => hidden)).toEqual([true, true])
})
