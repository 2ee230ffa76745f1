import { expect, test } from 'vitest'
import type { MatchEvent } from '#core/match/events.ts'
import { NotStored } from '#server/matches/ports.ts'
import { EVENTS, id, rowOf, scoreOf } from './storage-makers.ts'
import type { Storage } from './storage.ts'

/** How every storage appends to the log of matches and reads it. */
export function testLog(storageOf: () => Storage): void {
  async function claimed(match: string) {
    const rows = await storageOf().due.claim(1000, 60_000)
    return rows.filter(({ subject }) => subject === match)
  }

  test('reads what was appended, in order and above a sequence', async () => {
    const match = id('match')
    for (const sequence of [1, 2, 3])
      expect(await storageOf().log.append(rowOf(match, sequence))).toBe('stored')
    const rows = await storageOf().log.read(match, 1)
    expect(rows).toEqual(
      [2, 3].map((sequence) => {
        return { match, sequence, commandId: `${match}/${sequence}`, events: EVENTS }
      }),
    )
    expect(await storageOf().log.read(match, 3)).toEqual([])
    expect(await storageOf().log.read(id('match'), 0)).toEqual([])
  })

  test('keeps every character of what it is given', async () => {
    const match = id('四次挥手 "\\{},')
    const name = `O'Brien\t四次挥手 👋 \\ "{}"`
    const odd = [{ type: 'match-created', setup: { name } }] as unknown as MatchEvent[]
    await storageOf().log.append(rowOf(match, 1, { events: odd, commandId: name }))
    const [row] = await storageOf().log.read(match, 0)
    expect(row).toEqual({ match, sequence: 1, commandId: name, events: odd })
  })

  test('a sequence or a command that is there is a conflict, and changes nothing', async () => {
    const match = id('match')
    const seat = id('seat')
    await storageOf().log.append(rowOf(match, 1))
    const due = [{ kind: 'late', inMs: 0 }]
    const late = { seats: [{ role: 'client' as const, seat }], due, scores: [scoreOf(match, 'client')] }
    expect(await storageOf().log.append(rowOf(match, 1, { ...late, commandId: 'other' }))).toBe('conflict')
    expect(await storageOf().log.append(rowOf(match, 2, { ...late, commandId: `${match}/1` }))).toBe(
      'conflict',
    )
    expect(await storageOf().log.read(match, 0)).toHaveLength(1)
    expect(await claimed(match)).toEqual([])
    await storageOf().seats.seen([{ match, role: 'client' }])
    expect(await storageOf().seats.absentMs(match, 'client')).toBeNull()
  })

  test('of many at once each gets its own answer', async () => {
    const taken = id('match')
    await storageOf().log.append(rowOf(taken, 1))
    const rows = Array.from({ length: 63 }, () => rowOf(id('match'), 1))
    const all = [...rows.slice(0, 30), rowOf(taken, 1, { commandId: 'again' }), ...rows.slice(30)]
    const outcomes = await Promise.all(all.map((row) => storageOf().log.append(row)))
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(63)
    expect(outcomes[30]).toBe('conflict')
    for (const { match } of rows) expect(await storageOf().log.read(match, 0)).toHaveLength(1)
  })

  test('of two with the same sequence at once the first is stored', async () => {
    const match = id('match')
    const outcomes = ['a', 'b'].map((commandId) => storageOf().log.append(rowOf(match, 1, { commandId })))
    expect(await Promise.all(outcomes)).toEqual(['stored', 'conflict'])
    const [row] = await storageOf().log.read(match, 0)
    expect(row?.commandId).toBe('a')
  })

  test('rows of one match that are sent at once are stored in turn, with what belongs to them', async () => {
    const match = id('match')
    const rows = [0, null, 0].map((inMs, index) => rowOf(match, index + 1, { due: [{ kind: 'bot', inMs }] }))
    await Promise.all(rows.map((row) => storageOf().log.append(row)))
    expect(await storageOf().log.read(match, 0)).toHaveLength(3)
    expect(await claimed(match)).toHaveLength(1)
  })

  test('a row that cannot be is refused, and takes nobody with it', async () => {
    const bad = id('match')
    const good = Array.from({ length: 9 }, () => rowOf(id('match'), 1))
    const impossible = rowOf(bad, 1, { scores: [scoreOf(bad, 'client', { points: 301 })] })
    const rows = [...good.slice(0, 4), impossible, rowOf(bad, 0), ...good.slice(4)]
    const outcomes = await Promise.allSettled(rows.map((row) => storageOf().log.append(row)))
    const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(refused).toHaveLength(2)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(NotStored)
    expect(await storageOf().log.read(bad, 0)).toEqual([])
    for (const { match } of good) expect(await storageOf().log.read(match, 0)).toHaveLength(1)
  })

  test('the network has a seat and a score, and the story a level', async () => {
    const match = id('match')
    const seats = [{ role: 'network' as const, seat: id('seat') }]
    const scores = [scoreOf(match, 'network', { level: 0 })]
    expect(await storageOf().log.append(rowOf(match, 1, { seats, scores }))).toBe('stored')
    await storageOf().seats.seen([{ match, role: 'network' }])
    expect(await storageOf().seats.absentMs(match, 'network')).toBeLessThan(5000)
    const impossible = [scoreOf(match, 'client', { level: -1 })]
    await expect(storageOf().log.append(rowOf(match, 2, { scores: impossible }))).rejects.toThrow(NotStored)
  })

  test('what the parser does not know is not handed out', async () => {
    const match = id('match')
    await storageOf().log.append(
      rowOf(match, 1, { events: [{ type: 'nonsense' }] as unknown as MatchEvent[] }),
    )
    await expect(storageOf().log.read(match, 0)).rejects.toThrow('nonsense')
  })
}
