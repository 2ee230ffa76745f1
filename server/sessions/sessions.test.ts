import { expect, test } from 'vitest'
import type { Act } from '#core/session/acts.ts'
import { act, createOf, quizOf } from '#core/session/testing/quiz.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { actAsHost } from './act.ts'
import { MOST_ROWS } from './end-of-log.ts'
import { SESSION_TIMES } from './session-times.ts'
import { createSessions } from './sessions.ts'

/** Sessions of one process, and which were read anew from their beginning. */
function houseOf() {
  const { log } = openMemoryStorage({ parseEvents }).sessions
  const readAnew: string[] = []
  const read: typeof log.read = (id, after) => {
    if (after === 0) readAnew.push(id)
    return log.read(id, after)
  }
  const sessions = createSessions({ log: { ...log, read }, times: SESSION_TIMES, onDue: () => {} })
  async function make(id: string): Promise<void> {
    await sessions.commit(id, 'create', () => createOf([quizOf(1)]))
  }
  async function makeMany(): Promise<void> {
    for (let nth = 0; nth < 300; nth += 1) await make(`OTHER-${nth}`)
    readAnew.length = 0
  }
  return { sessions, readAnew, make, makeMany }
}

test('who is followed is never read anew, however many others there are', async () => {
  const { sessions, readAnew, make, makeMany } = houseOf()
  await make('HELD')
  sessions.hold('HELD')
  await makeMany()
  await sessions.look('HELD')
  await sessions.commit('HELD', 'host:1', () => act('start'))
  expect((await sessions.get('HELD'))?.sequence).toBe(2)
  expect(readAnew).toEqual([])
})

test('who is followed no more is forgotten like the others', async () => {
  const { sessions, readAnew, make, makeMany } = houseOf()
  await make('HELD')
  sessions.hold('HELD')
  sessions.release('HELD')
  expect((await sessions.get('HELD'))?.sequence).toBe(1)
  await makeMany()
  expect((await sessions.look('HELD'))?.sequence).toBe(1)
  expect(readAnew).toEqual(['HELD'])
})

test(
  'a log does not grow for ever: what could be said without end is refused, what leads to the end is not',
  { timeout: 30_000 },
  async () => {
    const { sessions, make } = houseOf()
    await make('LONG')
    const say = (nr: number, what: Act) => sessions.commit('LONG', `host:${nr}`, () => act(what))
    for (let nr = 1; nr < MOST_ROWS; nr += 1) await say(nr, nr % 2 === 1 ? 'lock' : 'unlock')
    expect(await say(MOST_ROWS, 'unlock')).toMatchObject({ done: true })
    const refused = { done: false, code: 'too-fast' }
    expect(await say(MOST_ROWS + 1, 'lock')).toMatchObject(refused)
    const shows = { type: 'show', shows: { kind: 'frozen' } } as const
    expect(await sessions.commit('LONG', 'host:show', () => shows)).toMatchObject(refused)
    for (const [nr, what] of (['start', 'close', 'end'] as const).entries())
      expect(await say(MOST_ROWS + 2 + nr, what)).toMatchObject({ done: true })
  },
)

test('who looks while another’s reading has not begun hears of the same; who looks after that has it read on', async () => {
  const { log } = openMemoryStorage({ parseEvents }).sessions
  let reads = 0
  const read: typeof log.read = (id, after) => {
    reads += 1
    return log.read(id, after)
  }
  const here = createSessions({ log: { ...log, read }, times: SESSION_TIMES, onDue: () => {} })
  const elsewhere = createSessions({ log, times: SESSION_TIMES, onDue: () => {} })
  await here.commit('S', 'create', () => createOf([quizOf(1)]))
  reads = 0
  const many = await Promise.all(Array.from({ length: 40 }, () => here.look('S')))
  expect(new Set(many.map((now) => now?.sequence))).toEqual(new Set([1]))
  expect(reads).toBe(1)
  const before = here.look('S')
  await elsewhere.commit('S', 'host:1', () => act('start'))
  const after = here.look('S')
  expect((await before)?.sequence).toBeGreaterThanOrEqual(1)
  expect((await after)?.sequence).toBe(2)
})

test('an act holds whatever came of itself since it was looked at; of two that say next one goes on', async () => {
  const { log, seats } = openMemoryStorage({ parseEvents }).sessions
  const sessions = createSessions({ log, times: SESSION_TIMES, onDue: () => {} })
  const deps = { sessions, seats, times: SESSION_TIMES, newId: () => '', now: () => 0 }
  let command = 0
  const say = (what: Act, at: number) =>
    actAsHost(deps, { session: 'S', command: `c${(command += 1)}`, at, act: what })
  await sessions.commit('S', 'create', () => createOf([quizOf(2)]))
  await sessions.commit('S', 'host:lock', () => act('lock'))
  await sessions.commit('S', 'host:show', () => ({ type: 'show', shows: { kind: 'frozen' } }))
  expect(await say('start', 1)).toMatchObject({ done: true, now: { sequence: 4, stepAt: 4 } })
  expect(await say('close', 3)).toMatchObject({ done: false, code: 'stale' })
  expect(await say('close', 5)).toMatchObject({ done: false, code: 'stale' })
  expect(await say('close', 4)).toMatchObject({ done: true })
  expect(await say('close', 4)).toMatchObject({ done: false, code: 'stale' })
})
