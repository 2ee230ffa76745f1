import { expect, test } from 'vitest'
import type { ScoreRow } from '#server/matches/ports.ts'
import { TOKEN_HASH, id, rowOf, scoreOf } from './storage-makers.ts'
import type { Storage } from './storage.ts'

/** What every storage knows of seats, and of their best attempts. */
export function testSeats(storageOf: () => Storage, wait: (ms: number) => Promise<void>): void {
  async function player(name: string, shown = true): Promise<string> {
    const seat = id('seat')
    await storageOf().seats.create({ id: seat, tokenHash: TOKEN_HASH, name })
    if (shown) await storageOf().seats.show(seat, true)
    return seat
  }

  test('a seat is found by its secret only', async () => {
    const seat = await player('安静的狐狸', false)
    expect(await storageOf().seats.find(seat, TOKEN_HASH)).toEqual({
      id: seat,
      name: '安静的狐狸',
      shown: false,
    })
    expect(await storageOf().seats.find(seat, 'cd'.repeat(32))).toBeNull()
    expect(await storageOf().seats.find('nobody', TOKEN_HASH)).toBeNull()
    await storageOf().seats.show(seat, true)
    expect(await storageOf().seats.find(seat, TOKEN_HASH)).toMatchObject({ shown: true })
  })

  test('of many new seats at one instant each is there with its own name; one that is there stays what it was', async () => {
    const old = await player('Old')
    const fresh = Array.from({ length: 5 }, (_, nr) => ({ id: id('seat'), name: `New ${nr}` }))
    const rows = [...fresh, { id: old, name: 'Thief' }].map((row) => ({ ...row, tokenHash: TOKEN_HASH }))
    const made = await Promise.allSettled(rows.map((row) => storageOf().seats.create(row)))
    expect(made.map(({ status }) => status)).toEqual([...fresh.map(() => 'fulfilled'), 'rejected'])
    const found = await Promise.all(rows.map((row) => storageOf().seats.find(row.id, TOKEN_HASH)))
    expect(found.map((seat) => seat?.name)).toEqual([...fresh.map(({ name }) => name), 'Old'])
    const named = await Promise.all(rows.map((row) => storageOf().seats.names([row.id, old])))
    expect(named.map((names) => names.get(old))).toEqual(rows.map(() => 'Old'))
  })

  test('names are told for those who have one', async () => {
    const [a, b] = [await player('A'), await player('B')]
    const names = await storageOf().seats.names([a, b, 'nobody'])
    expect(names).toEqual(
      new Map([
        [a, 'A'],
        [b, 'B'],
      ]),
    )
    expect(await storageOf().seats.names([])).toEqual(new Map())
  })

  test('tells how long a seat was not seen', async () => {
    const match = id('match')
    const seats = [
      { role: 'client' as const, seat: id('seat') },
      { role: 'server' as const, seat: id('seat') },
    ]
    await storageOf().log.append(rowOf(match, 1, { seats }))
    expect(await storageOf().seats.absentMs(match, 'client')).toBeNull()
    await storageOf().seats.seen([
      { match, role: 'client' },
      { match: 'nowhere', role: 'server' },
    ])
    await storageOf().seats.seen([])
    await wait(60)
    expect(await storageOf().seats.absentMs(match, 'client')).toBeGreaterThanOrEqual(50)
    expect(await storageOf().seats.absentMs(match, 'server')).toBeNull()
  })

  test('two who share an end are seen each, and scored each', async () => {
    const match = id('match')
    const seats = ([0, 1] as const).map((sharer) => ({ role: 'client' as const, sharer, seat: id('seat') }))
    const scores = ([0, 1] as const).map((sharer) => scoreOf(match, 'client', { sharer }))
    expect(await storageOf().log.append(rowOf(match, 1, { seats, scores }))).toBe('stored')
    await storageOf().seats.seen([{ match, role: 'client', sharer: 1 }])
    expect(await storageOf().seats.absentMs(match, 'client')).toBeNull()
    expect(await storageOf().seats.absentMs(match, 'client', 1)).toBeLessThan(5000)
  })

  test('the leaderboard shows the best attempt of each who wants to be shown', async () => {
    const [ann, bob, eve, hidden] = [
      await player('Ann'),
      await player('Bob'),
      await player('Eve'),
      await player('Hidden', false),
    ]
    const attempts: [seat: string | null, Partial<ScoreRow>][] = [
      [ann, { points: 150, right: 1, clean: false }],
      [ann, { points: 250, right: 2, elapsedMs: 9000 }],
      [ann, { points: 250, right: 2, elapsedMs: 5000 }],
      [bob, { points: 250, right: 1 }],
      [eve, { points: 100, right: 1 }],
      [hidden, {}],
      [null, {}],
      [eve, { level: 2 }],
      // One right move of her own, the rest the computer's.
      [eve, { points: 100, obtainable: 100, right: 1, decisions: 1, whole: false }],
      [eve, { obtainable: 0, points: 0, decisions: 0, right: 0 }],
    ]
    for (const [seat, rest] of attempts) {
      const match = id('match')
      const score = scoreOf(match, 'client', { seat, scenario: 'board', ...rest })
      await storageOf().log.append(rowOf(match, 1, { scores: [score] }))
    }
    const line = { percent: 83.3, clean: true, elapsedMs: 5000, attempts: 3, accuracy: 66.7 }
    expect(await storageOf().leaderboard.best('board', 1, 10)).toEqual([
      { ...line, rank: 1, seat: ann, name: 'Ann' },
      { ...line, rank: 1, seat: bob, name: 'Bob', accuracy: 33.3, elapsedMs: 4000, attempts: 1 },
      {
        ...line,
        rank: 3,
        seat: eve,
        name: 'Eve',
        percent: 33.3,
        accuracy: 33.3,
        elapsedMs: 4000,
        attempts: 1,
      },
    ])
    expect(await storageOf().leaderboard.best('board', 1, 1)).toHaveLength(1)
    expect(await storageOf().leaderboard.best('board', 3, 10)).toEqual([])
  })
}
