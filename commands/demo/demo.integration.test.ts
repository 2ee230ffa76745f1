import { afterAll, beforeAll, expect, it } from 'vitest'
import { askDatabase } from '#server/database/ask-database.ts'
import { freshDatabase } from '#server/database/fresh-database.ts'
import { type Demo, type DemoTeacher, openDemo } from '#server/main-demo.ts'
import { demoTable } from './demo-table.ts'
import type { FilledClass } from './fill-class.ts'
import { DEMO_TEACHER, fillDemo } from './fill-demo.ts'

const DAY = 24 * 3_600_000
const STUDENTS = 6
const ALL = {
  assignment: null,
  session: null,
  from: null,
  to: null,
  search: '',
  anonymous: false,
  language: 'en',
}

let variables: Record<string, string>
let demo: Demo
let filled: readonly FilledClass[]
let own: DemoTeacher

beforeAll(async () => {
  variables = { DATABASE_URL: await freshDatabase(), SECRET: 'the same as long as this test lasts' }
  demo = await openDemo(variables)
  filled = await fillDemo(demo, { students: STUDENTS, say: () => {} })
  const [teacher] = await ask<{ id: string }>('SELECT id FROM teachers')
  own = demo.house.of(teacher?.id ?? '')
}, 180_000)
afterAll(() => demo.close())

function ask<T extends object>(sql: string): Promise<T[]> {
  return askDatabase<T>(variables['DATABASE_URL'] ?? '', sql)
}

it('is not put beside what somebody has', async () => {
  await expect(openDemo(variables)).rejects.toThrow('The database is in use: the demo fills an empty one.')
})

it('has two classes with lessons and homework on their boards', async () => {
  expect((await own.classes.list()).map(({ students }) => students)).toEqual([STUDENTS, STUDENTS])
  for (const { id } of filled) {
    const view = await own.boards.read(id, { ...ALL, order: { by: 'rank', down: false } })
    const rows = view?.rows.filter(({ isGuest }) => !isGuest) ?? []
    expect(rows).toHaveLength(STUDENTS)
    expect(rows.filter(({ points }) => points > 0).length).toBeGreaterThan(STUDENTS / 2)
    expect(
      rows.some(({ skills, trend }) => skills.length > 2 && trend.filter((one) => one !== null).length > 1),
    ).toBe(true)
    expect(rows.filter(({ hidden }) => hidden)).toHaveLength(1)
    expect(view?.lessons).toHaveLength(3)
    expect(view?.assignments).toHaveLength(4)
  }
})

it('has a matrix with what is late, begun, not begun and given by the teacher', async () => {
  for (const { assignments } of filled) {
    const past = await own.reviews.assignment(assignments[0]?.id ?? '')
    const cells = JSON.stringify(past?.matrix)
    expect(cells).toContain('"isLate":true')
    expect(past?.matrix.rows.length).toBe(STUDENTS)
    const running = await own.reviews.assignment(assignments[2]?.id ?? '')
    expect(running?.assignment.dueAt).toBeGreaterThan(Date.now())
  }
  const [said] = await ask<{ given: number; notes: number }>(
    'SELECT count(percent)::int AS given, count(*)::int AS notes FROM reviews',
  )
  const shared = await ask(
    'SELECT match FROM attempts WHERE match IS NOT NULL GROUP BY match HAVING count(*) = 2',
  )
  expect(shared).toHaveLength(2)
  expect(said).toEqual({ given: 2, notes: 4 })
})

it('has mistakes, of which some were sure, and questions for the review of a class', async () => {
  for (const { id } of filled) {
    const review = await own.reviews.class(id, {})
    expect(review?.matches.total).toBeGreaterThan(STUDENTS)
    expect(review?.beliefs.length).toBeGreaterThan(1)
    expect(review?.beliefs[0]?.examples.length).toBeGreaterThan(0)
    expect(review?.questions.length).toBeGreaterThan(5)
    expect(review?.heat.states.length).toBeGreaterThan(4)
    expect(review?.heat.rows.some(({ refused }) => refused > 0)).toBe(true)
  }
})

it('has a page for a student, and homework for whoever has a card', async () => {
  for (const { id, students, assignments } of filled) {
    const [first] = students
    const page = await own.reviews.student(id, first?.student ?? '')
    expect(page?.matches.length).toBeGreaterThan(3)
    expect(page?.assignments).toHaveLength(4)
    const home = await demo.house.homework.of(first?.seat ?? '')
    const lines = await home.list()
    expect(lines.map(({ phase }) => phase).toSorted()).toEqual(['before', 'closed', 'late', 'open'])
    expect(lines.some(({ done }) => done > 0)).toBe(true)
    const view = await home.read(assignments[0]?.code ?? '')
    expect(view?.list.every(({ counted }) => counted !== null)).toBe(true)
  }
})

it('lies in the last three weeks', async () => {
  const [lessons] = await ask<{ first: Date; last: Date }>(
    'SELECT min(created_at) AS first, max(created_at) AS last FROM sessions',
  )
  expect(Date.now() - (lessons?.first.getTime() ?? 0)).toBeGreaterThan(18 * DAY)
  expect(Date.now() - (lessons?.last.getTime() ?? 0)).toBeGreaterThan(5 * DAY)
  const [work] = await ask<{ early: number; late: number }>(`SELECT
    count(*) FILTER (WHERE started_at < now() - interval '10 days')::int AS early,
    count(*) FILTER (WHERE started_at > now() - interval '4 days')::int AS late FROM attempts`)
  expect(work?.early).toBeGreaterThan(5)
  expect(work?.late).toBeGreaterThan(5)
  const [odd] = await ask<{ count: number }>(`SELECT count(*)::int FROM scores
    WHERE elapsed_ms NOT BETWEEN 1000 AND 3600000 OR recorded_at > now() - interval '1 hour'`)
  expect(odd?.count).toBe(0)
})

it('says how to get in', () => {
  const said = demoTable('http://localhost:3000', filled).join('\n')
  expect(said).toContain(DEMO_TEACHER.password)
  expect(said).toContain(`http://localhost:3000/teach/classes/${filled[0]?.id}/board`)
  expect(said).toContain(`http://localhost:3000/card#${filled[1]?.students[3]?.card?.card}`)
})
