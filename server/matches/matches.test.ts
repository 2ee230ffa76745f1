import { beforeEach, describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { person, setupOf } from './create-match.ts'
import { type Matches, createMatches } from './matches.ts'
import { openMatch } from './open-match.ts'
import { type MatchLog, NotStored } from './ports.ts'
import { createSeatNames } from './seat-names.ts'
import { submitMove } from './submit-move.ts'
import { playTimes } from './times.ts'

const ID = 'A'.repeat(16)
const now = () => 1_700_000_000_000
const NOTHING = { kind: 'nothing' } as const

let log: MatchLog
let isDown: boolean
/** The next row is stored, and its answer lost on the way. */
let losesAnswer: boolean
/** A match whose log cannot be read. */
let unreadable: string | null
let matches: Matches

/** As one process among several sees the log; `isDown` cuts all of them off. */
function process(): Matches {
  const names = createSeatNames({ names: async () => new Map() }, now)
  const watched: MatchLog = {
    async append(row) {
      if (isDown) throw new NotStored('down')
      const outcome = await log.append(row)
      if (losesAnswer) throw new NotStored('the answer was lost')
      return outcome
    },
    read: async (match, after) =>
      isDown || match === unreadable ? Promise.reject(new NotStored('down')) : log.read(match, after),
  }
  return createMatches({ log: watched, names, times: playTimes('none', 'none'), onDue: () => {} })
}

beforeEach(async () => {
  log = openMemoryStorage({ parseEvents }).log
  isDown = false
  losesAnswer = false
  unreadable = null
  matches = process()
  const setup = setupOf({ scenario: 'four-waves', level: 1 }, playTimes('none', 'none'))
  if (typeof setup === 'string') throw new Error('no such scenario')
  await openMatch({ matches, newId: () => ID, now }, setup, {
    client: person('ANNA'),
    server: person('BERT'),
  })
})

const never = (error: unknown) => expect.unreachable(String(error))

function submit(by: Matches, command: string, stimulus = 0) {
  return submitMove({ matches: by, now }, 'ANNA', { match: ID, command, stimulus, move: NOTHING }, true)
}

async function ackOf(by: Matches, command: string, stimulus = 0) {
  const { ack } = await submit(by, command, stimulus)
  return typeof ack === 'function' ? ack() : ack
}

describe('commit', () => {
  test('stores one row, and answers the same command from it', async () => {
    expect(await ackOf(matches, 'first')).toMatchObject({ ok: true, refusal: { depth: 1 } })
    expect(await ackOf(matches, 'second')).toMatchObject({ ok: true, refusal: { depth: 2 } })
    expect(await ackOf(matches, 'first')).toMatchObject({ ok: true, refusal: { depth: 1 } })
    expect(await ackOf(process(), 'first')).toMatchObject({ ok: true, refusal: { depth: 1 } })
    expect(await log.read(ID, 0)).toHaveLength(3)
  })

  test('a row whose answer was lost is told when the log is read on', async () => {
    losesAnswer = true
    await expect(submit(matches, 'first')).rejects.toThrow(NotStored)
    losesAnswer = false
    const told = await matches.recheck(never)
    expect(told.map(({ id, events }) => [id, events.map(({ type }) => type)])).toEqual([
      [ID, ['move-refused']],
    ])
    expect(await matches.recheck(never)).toEqual([])
    expect(await ackOf(matches, 'first')).toMatchObject({ ok: true, refusal: { depth: 1 } })
  })

  test('a match that cannot be read keeps no other from being read on, and is tried again', async () => {
    unreadable = 'B'.repeat(16)
    await expect(matches.commit(unreadable, 'first', () => [])).rejects.toThrow(NotStored)
    losesAnswer = true
    await submit(matches, 'first').catch(() => null)
    losesAnswer = false
    const errors: unknown[] = []
    const recheck = () => matches.recheck((error) => errors.push(error))
    expect((await recheck()).map(({ id }) => id)).toEqual([ID])
    expect(await recheck()).toEqual([])
    expect(errors).toHaveLength(2)
    unreadable = null
    expect(await matches.recheck(never)).toEqual([])
  })

  test('the end of a match is read on once, whatever news comes late', async () => {
    const other = process()
    await other.commit(ID, 'look', () => [])
    const end = { type: 'match-ended', ending: 'nothing-left', wallMs: now() } as const
    const row = { match: ID, sequence: 2, commandId: 'end', events: [end] }
    await log.append({ ...row, seats: [], due: [], scores: [] })
    expect((await other.readOn(ID, 2))?.events).toEqual([end])
    for (const sequence of [1, 2]) expect(await other.readOn(ID, sequence)).toBeNull()
    // A process that has only looked at it has told nobody.
    const third = process()
    await third.commit(ID, 'look', () => [])
    expect((await third.readOn(ID, 2))?.events.at(-1)).toEqual(end)
  })

  test('or when the same command comes again', async () => {
    losesAnswer = true
    await submit(matches, 'first').catch(() => null)
    losesAnswer = false
    const { change } = await submit(matches, 'first')
    expect(change?.events.map(({ type }) => type)).toEqual(['move-refused'])
    expect(await log.read(ID, 0)).toHaveLength(2)
  })

  test('decides again where another process was first, and tells what it did not know', async () => {
    const other = process()
    await ackOf(other, 'warm')
    await ackOf(matches, 'second')
    const { ack, change } = await submit(other, 'third')
    expect(ack).toMatchObject({ ok: true, refusal: { depth: 3 } })
    expect((await log.read(ID, 0)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
    expect(change?.events.filter(({ type }) => type === 'move-refused')).toHaveLength(2)
    expect(change?.sequence).toBe(4)
  })

  test('refuses nothing that it has not read the log for', async () => {
    const other = process()
    expect(await ackOf(other, 'early', 1)).toMatchObject({ code: 'stale' })
    for (const command of ['one', 'two', 'three']) await ackOf(matches, command)
    expect(await ackOf(other, 'late', 0)).toMatchObject({ code: 'nothing-asked' })
  })

  test('says not stored, keeps what it has, and goes on', async () => {
    isDown = true
    await expect(submit(matches, 'first')).rejects.toThrow(NotStored)
    expect(matches.known(ID)).toMatchObject({ sequence: 1 })
    await expect(submit(matches, 'first')).rejects.toThrow(NotStored)
    isDown = false
    expect(await ackOf(matches, 'first')).toMatchObject({ ok: true, refusal: { depth: 1 } })
  })

  test('finds the row of a command whose answer the database swallowed', async () => {
    const swallowing: MatchLog = {
      ...log,
      async append(row) {
        await log.append(row)
        throw new NotStored('the connection broke after the commit')
      },
    }
    const names = createSeatNames({ names: async () => new Map() }, now)
    const unlucky = createMatches({
      log: swallowing,
      names,
      times: playTimes('none', 'none'),
      onDue: () => {},
    })
    await expect(submit(unlucky, 'first')).rejects.toThrow(NotStored)
    expect(await ackOf(unlucky, 'first')).toMatchObject({ ok: true, refusal: { depth: 1 } })
    expect(await log.read(ID, 0)).toHaveLength(2)
  })

  test('knows no match that is not there', async () => {
    const { done } = await matches.commit('B'.repeat(16), 'join', () => 'no-such-match')
    expect(done).toBe(false)
    expect(matches.known('B'.repeat(16))).toBeNull()
  })
})
