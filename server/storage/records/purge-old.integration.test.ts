import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { startRetention } from '#server/compose-retention.ts'
import { askDatabase } from '#server/database/ask-database.ts'
import { freshDatabase } from '#server/database/fresh-database.ts'
import { newId } from '#server/new-id.ts'
import {
  makeAssignment,
  makeClass,
  makeCloseAttempt,
  makeLesson,
  makeQuizAttempt,
  played,
  storeMatch,
} from '#server/review/test-work.ts'
import { openStorage } from '../open-storage.ts'
import type { Storage } from '../storage.ts'
import { purgeOld } from './purge-old.ts'
import { dumpDatabase } from './test-dump.ts'

let url: string
let storage: Storage

beforeEach(async () => {
  url = await freshDatabase()
  storage = await openStorage(url, { poolSize: 2, parseEvents })
})
afterEach(() => storage.close())

const DAYS = 100
const ask = <T extends object>(sql: string, values: unknown[] = []) => askDatabase<T>(url, sql, values)

/** All columns that hold a time are so many days earlier: as if it had been done then. */
async function letPass(days: number): Promise<void> {
  const columns = await ask<{ table: string; columns: string[] }>(
    `SELECT table_name AS "table", array_agg(column_name::text) AS columns FROM information_schema.columns
     WHERE table_schema = current_schema() AND data_type = 'timestamp with time zone' AND table_name NOT LIKE '\\_%'
     GROUP BY table_name`,
  )
  const updates = columns.map(({ table, columns: times }) => {
    const set = times.map((time) => `"${time}" = "${time}" - interval '${days} days'`)
    return `UPDATE "${table}" SET ${set.join(', ')}`
  })
  // Several statements at once, over one connection.
  await ask(updates.join('; '))
}

async function rowsOf(): Promise<Record<string, number>> {
  return Object.fromEntries(
    [...(await dumpDatabase(url))]
      .filter(([table, rows]) => !table.startsWith('_') && rows.length > 0)
      .map(([table, rows]) => [table, rows.length]),
  )
}

async function newSeat(): Promise<string> {
  const id = newId(12)
  await storage.seats.create({ id, tokenHash: randomBytes(32).toString('hex'), name: `Name ${id}` })
  return id
}

/** A class with a lesson, homework, a match of strangers, a plan, a word in the audit log, and a seat of nobody. */
async function work() {
  const ann = `ann-${newId(6)}`
  const group = await makeClass(storage, ann, ['Mei Chen'])
  const { student, seat } = group.students[0]!
  const [guest, stranger] = [await newSeat(), await newSeat()]
  await newSeat()
  const assignment = await makeAssignment(storage, group.id, ann)
  const atHome = await storeMatch(storage, played(seat, guest))
  await makeCloseAttempt(url, { assignment, student, match: atHome })
  const quiz = await makeQuizAttempt(url, { assignment, student, options: ['b', 'b'] })
  const inClass = await storeMatch(storage, played(guest, seat))
  const session = await makeLesson(storage, url, group.id, { seat: guest, matches: [inClass] })
  await ask('INSERT INTO session_exits (session, seat, text) VALUES ($1, $2, $3)', [session, guest, 'FIN'])
  const alone = await storeMatch(storage, played(stranger, guest))
  const say = { id: newId(16), teacher: ann, class: group.id }
  await storage.records.say({ ...say, action: 'exported', detail: { what: 'roster' } })
  await ask(
    `INSERT INTO reviews (id, assignment, activity, student, teacher, note) VALUES ($1, $2, 1, $3, $4, 'Good')`,
    [newId(16), assignment, student, ann],
  )
  return { group: group.id, student, seat, guest, assignment, session, quiz, atHome, inClass, alone }
}

const KEPT = { classes: 1, class_teachers: 1, class_students: 1, student_seats: 1, names: 1 }

test('what is older goes, and classes with their rosters stay', async () => {
  await work()
  await letPass(DAYS + 2)
  const before = await rowsOf()
  const gone = await purgeOld(url, { days: DAYS, isDry: false })
  expect(await rowsOf()).toEqual(KEPT)
  const lost = Object.entries(before).map(([table, rows]) => [
    table,
    rows - ((KEPT as Record<string, number>)[table] ?? 0),
  ])
  expect(gone).toMatchObject(Object.fromEntries(lost.filter(([, rows]) => rows !== 0)))
  expect(await purgeOld(url, { days: DAYS, isDry: false })).not.toMatchObject({ sessions: 1 })
})

test('of a dry run the same is told, and nothing goes', async () => {
  await work()
  await letPass(DAYS + 2)
  const before = await dumpDatabase(url)
  const told = await purgeOld(url, { days: DAYS, isDry: true })
  expect(await dumpDatabase(url)).toEqual(before)
  expect(await purgeOld(url, { days: DAYS, isDry: false })).toEqual(told)
})

test('what is within the span stays, and with 0 days everything', async () => {
  await work()
  await letPass(DAYS - 2)
  const before = await dumpDatabase(url)
  await purgeOld(url, { days: DAYS, isDry: false })
  expect(await dumpDatabase(url)).toEqual(before)
  await letPass(10)
  const later = await dumpDatabase(url)
  expect(await purgeOld(url, { days: 0, isDry: false })).toEqual({})
  expect(await dumpDatabase(url)).toEqual(later)
})

test('a lesson that runs stays with all that belongs to it, and so does homework that is due', async () => {
  const { session, assignment, inClass, atHome, alone, guest } = await work()
  await letPass(DAYS + 2)
  await ask(`UPDATE sessions SET phase = 'going', host_seen_at = now() WHERE id = $1`, [session])
  await ask('UPDATE assignments SET due_at = now() WHERE id = $1', [assignment])
  const before = await rowsOf()
  await purgeOld(url, { days: DAYS, isDry: false })
  const after = await rowsOf()
  for (const table of [
    'sessions',
    'session_log',
    'session_exits',
    'assignments',
    'attempts',
    'attempt_answers',
    'reviews',
  ])
    expect([table, after[table]]).toEqual([table, before[table]])
  const logs = await ask<{ match: string }>('SELECT DISTINCT match FROM match_log')
  const isKept = (match: string): boolean => logs.some((log) => log.match === match)
  expect({ inClass: isKept(inClass), atHome: isKept(atHome), alone: isKept(alone) }).toEqual({
    inClass: true,
    atHome: true,
    alone: false,
  })
  expect((await storage.seats.names([guest])).size).toBe(1)
})

test('a lesson that nobody has ended goes once nobody was there within the span', async () => {
  const { session, guest } = await work()
  await ask('INSERT INTO session_seats (session, seat) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    session,
    guest,
  ])
  await letPass(DAYS + 2)
  await ask(`UPDATE sessions SET phase = 'going' WHERE id = $1`, [session])
  await ask('UPDATE session_seats SET seen_at = now() WHERE session = $1', [session])
  await purgeOld(url, { days: DAYS, isDry: false })
  expect(await ask('SELECT id FROM sessions')).toEqual([{ id: session }])
  await ask('UPDATE session_seats SET seen_at = NULL WHERE session = $1', [session])
  await purgeOld(url, { days: DAYS, isDry: false })
  expect(await rowsOf()).toEqual(KEPT)
})

test('what a match has left that was deleted while it was played goes as well', async () => {
  await ask(
    `INSERT INTO match_log (match, sequence, command_id, events, version, recorded_at)
     VALUES ('M', 7, 'c7', '[]', 1, now() - interval '200 days'), ('M', 8, 'c8', '[]', 1, now() - interval '200 days')`,
  )
  expect(await purgeOld(url, { days: DAYS, isDry: false })).toMatchObject({ match_log: 2 })
})

test('late work keeps itself, where it is taken for ever', async () => {
  const { quiz } = await work()
  await letPass(DAYS + 2)
  await ask('UPDATE attempts SET started_at = now(), finished_at = now() WHERE id = $1', [quiz])
  await purgeOld(url, { days: DAYS, isDry: false })
  expect(await ask('SELECT id FROM attempts')).toEqual([{ id: quiz }])
  expect(await ask('SELECT 1 FROM assignments')).toHaveLength(1)
})

test('more than one batch goes', async () => {
  await ask(
    `INSERT INTO audit (id, at, teacher, action) SELECT n::text, now() - interval '200 days', 'ann', 'exported'
     FROM generate_series(1, 2100) AS n`,
  )
  expect(await purgeOld(url, { days: DAYS, isDry: false })).toMatchObject({ audit: 2100 })
})

test('a student who was removed goes with the last result', async () => {
  const { group, student } = await work()
  await storage.classes.roster.remove(group, student, { id: newId(16), teacher: 'ann' })
  await purgeOld(url, { days: DAYS, isDry: false })
  expect(await ask('SELECT 1 FROM class_students')).toHaveLength(1)
  await letPass(DAYS + 2)
  await purgeOld(url, { days: DAYS, isDry: false })
  expect(await rowsOf()).toEqual({ classes: 1, class_teachers: 1 })
})

test('one process does it at a time', async () => {
  const other = new Client({ connectionString: url })
  await other.connect()
  await other.query('SELECT pg_advisory_lock(793451123)')
  expect(await purgeOld(url, { days: DAYS, isDry: false })).toBeNull()
  await other.end()
  expect(await purgeOld(url, { days: DAYS, isDry: false })).toEqual({})
})

test('the server does it at its start and with each turn of the timer, and tells the log', async () => {
  const said: object[] = []
  const log = { info: (row: object) => void said.push(row), warn: (row: object) => void said.push(row) }
  let turn = (): void => {}
  const timer = (work: () => void): (() => void) => {
    turn = work
    return () => {}
  }
  const old = (id: string) =>
    ask(
      `INSERT INTO audit (id, at, teacher, action) VALUES ($1, now() - interval '200 days', 'ann', 'exported')`,
      [id],
    )
  await old('first')
  const first = startRetention({ url, days: DAYS, log: log as never, timer })
  await first.stop()
  // Asked to stop it ended between two batches at the latest.
  await purgeOld(url, { days: DAYS, isDry: false })
  await old('second')
  const second = startRetention({ url, days: DAYS, log: log as never, timer })
  turn()
  await expect.poll(() => said.length, { timeout: 20_000 }).toBeGreaterThan(1)
  expect(await ask('SELECT id FROM audit')).toEqual([])
  await second.stop()
  expect(said).toContainEqual({ days: DAYS, rows: expect.objectContaining({ audit: 1 }) })
  await startRetention({
    url: 'postgres://nobody@127.0.0.1:1/none',
    days: DAYS,
    log: log as never,
    timer,
  }).stop()
  expect(said.at(-1)).toMatchObject({ err: expect.anything() })
})
