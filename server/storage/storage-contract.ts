import { afterAll, beforeAll, expect, test } from 'vitest'

import type { SeatRole } from '#core/by-role.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { type Append, NotStored, type ScoreRow } from '#server/matches/ports.ts'
import type { Storage } from './storage.ts'

/** Ids that no other test has: the tests of one storage share its tables. */
let made = 0
function id(what: string): string {
  made += 1
  return `${what}-${made}`
}

const TOKEN_HASH = 'ab'.repeat(32)

const EVENTS: MatchEvent[] = [{ type: 'match-started', wallMs: 1_763_800_000_000 }]

export function rowOf(match: string, sequence: number, rest: Partial<Append> = {}): Append {
  const row = { match, sequence, commandId: `${match}/${sequence}`, events: EVENTS }
  return { ...row, seats: [], due: [], scores: [], ...rest }
}

function scoreOf(match: string, role: SeatRole, rest: Partial<ScoreRow> = {}): ScoreRow {
  return {
    match,
    role,
    seat: null,
    scenario: 'four-waves',
    level: 1,
    points: 300,
    obtainable: 300,
    right: 3,
    decisions: 3,
    clean: true,
    whole: true,
    elapsedMs: 4000,
    ...rest,
  }
}

/** What every storage does, whatever it is made of. `wait` lets the storage's own clock go on. */
export function testStorage(open: () => Promise<Storage>, wait: (ms: number) => Promise<void>): void {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  async function player(name: string, shown = true): Promise<string> {
    const seat = id('seat')
    await storage.seats.create({ id: seat, tokenHash: TOKEN_HASH, name })
    if (shown) await storage.seats.show(seat, true)
    return seat
  }

  async function claimed(match: string) {
    const rows = await storage.due.claim(1000, 60_000)
    return rows.filter(({ subject }) => subject === match)
  }

  test('answers a ping', () => storage.ping())

  test('knows when nothing is due', async () => {
    expect(await storage.due.soonest()).toBeNull()
    expect(await storage.due.claim(10, 1000)).toEqual([])
  })

  test('reads what was appended, in order and above a sequence', async () => {
    const match = id('match')
    for (const sequence of [1, 2, 3]) expect(await storage.log.append(rowOf(match, sequence))).toBe('stored')
    const rows = await storage.log.read(match, 1)
    expect(rows).toEqual(
      [2, 3].map((sequence) => {
        return { match, sequence, commandId: `${match}/${sequence}`, events: EVENTS }
      }),
    )
    expect(await storage.log.read(match, 3)).toEqual([])
    expect(await storage.log.read(id('match'), 0)).toEqual([])
  })

  test('keeps every character of what it is given', async () => {
    const match = id('四次挥手 "\\{},')
    const name = `O'Brien\t四次挥手 👋 \\ "{}"`
    const odd = [{ type: 'match-created', setup: { name } }] as unknown as MatchEvent[]
    await storage.log.append(rowOf(match, 1, { events: odd, commandId: name }))
    const [row] = await storage.log.read(match, 0)
    expect(row).toEqual({ match, sequence: 1, commandId: name, events: odd })
  })

  test('a sequence or a command that is there is a conflict, and changes nothing', async () => {
    const match = id('match')
    const seat = id('seat')
    await storage.log.append(rowOf(match, 1))
    const due = [{ kind: 'late', inMs: 0 }]
    const late = { seats: [{ role: 'client' as const, seat }], due, scores: [scoreOf(match, 'client')] }
    expect(await storage.log.append(rowOf(match, 1, { ...late, commandId: 'other' }))).toBe('conflict')
    expect(await storage.log.append(rowOf(match, 2, { ...late, commandId: `${match}/1` }))).toBe('conflict')
    expect(await storage.log.read(match, 0)).toHaveLength(1)
    expect(await claimed(match)).toEqual([])
    await storage.seats.seen([{ match, role: 'client' }])
    expect(await storage.seats.absentMs(match, 'client')).toBeNull()
  })

  test('of many at once each gets its own answer', async () => {
    const taken = id('match')
    await storage.log.append(rowOf(taken, 1))
    const rows = Array.from({ length: 63 }, () => rowOf(id('match'), 1))
    const all = [...rows.slice(0, 30), rowOf(taken, 1, { commandId: 'again' }), ...rows.slice(30)]
    const outcomes = await Promise.all(all.map((row) => storage.log.append(row)))
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(63)
    expect(outcomes[30]).toBe('conflict')
    for (const { match } of rows) expect(await storage.log.read(match, 0)).toHaveLength(1)
  })

  test('of two with the same sequence at once the first is stored', async () => {
    const match = id('match')
    const outcomes = ['a', 'b'].map((commandId) => storage.log.append(rowOf(match, 1, { commandId })))
    expect(await Promise.all(outcomes)).toEqual(['stored', 'conflict'])
    const [row] = await storage.log.read(match, 0)
    expect(row?.commandId).toBe('a')
  })

  test('rows of one match that are sent at once are stored in turn, with what belongs to them', async () => {
    const match = id('match')
    const rows = [0, null, 0].map((inMs, index) => rowOf(match, index + 1, { due: [{ kind: 'bot', inMs }] }))
    await Promise.all(rows.map((row) => storage.log.append(row)))
    expect(await storage.log.read(match, 0)).toHaveLength(3)
    expect(await claimed(match)).toHaveLength(1)
  })

  test('a row that cannot be is refused, and takes nobody with it', async () => {
    const bad = id('match')
    const good = Array.from({ length: 9 }, () => rowOf(id('match'), 1))
    const impossible = rowOf(bad, 1, { scores: [scoreOf(bad, 'client', { points: 301 })] })
    const rows = [...good.slice(0, 4), impossible, rowOf(bad, 0), ...good.slice(4)]
    const outcomes = await Promise.allSettled(rows.map((row) => storage.log.append(row)))
    const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(refused).toHaveLength(2)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(NotStored)
    expect(await storage.log.read(bad, 0)).toEqual([])
    for (const { match } of good) expect(await storage.log.read(match, 0)).toHaveLength(1)
  })

  test('the network has a seat and a score, and the story a level', async () => {
    const match = id('match')
    const seats = [{ role: 'network' as const, seat: id('seat') }]
    const scores = [scoreOf(match, 'network', { level: 0 })]
    expect(await storage.log.append(rowOf(match, 1, { seats, scores }))).toBe('stored')
    await storage.seats.seen([{ match, role: 'network' }])
    expect(await storage.seats.absentMs(match, 'network')).toBeLessThan(5000)
    const impossible = [scoreOf(match, 'client', { level: -1 })]
    await expect(storage.log.append(rowOf(match, 2, { scores: impossible }))).rejects.toThrow(NotStored)
  })

  test('what is due comes when its time has come, once, and again when its holder is gone', async () => {
    const match = id('match')
    await storage.log.append(
      rowOf(match, 1, {
        due: [
          { kind: 'soon', inMs: 150 },
          { kind: 'later', inMs: 60_000 },
        ],
      }),
    )
    expect(await claimed(match)).toEqual([])
    const soonest = await storage.due.soonest()
    expect(soonest).toBeGreaterThanOrEqual(0)
    expect(soonest).toBeLessThanOrEqual(150)
    await wait(200)
    const first = (await storage.due.claim(1000, 100)).filter(({ subject }) => subject === match)
    expect(first).toMatchObject([{ subject: match, kind: 'soon' }])
    expect(await claimed(match)).toEqual([])
    await wait(150)
    const again = await claimed(match)
    expect(again).toEqual(first)
  })

  test('an append takes a due row away or moves it, and another match keeps its own', async () => {
    const [match, other] = [id('match'), id('match')]
    const due = [
      { kind: 'a', inMs: 0 },
      { kind: 'b', inMs: 0 },
    ]
    await Promise.all([match, other].map((name) => storage.log.append(rowOf(name, 1, { due }))))
    await storage.log.append(
      rowOf(match, 2, {
        due: [
          { kind: 'a', inMs: null },
          { kind: 'b', inMs: 60_000 },
        ],
      }),
    )
    await wait(5)
    const rows = await storage.due.claim(1000, 60_000)
    expect(rows.filter(({ subject }) => subject === match)).toEqual([])
    expect(
      rows
        .filter(({ subject }) => subject === other)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['a', 'b'])
  })

  test('a due row is set and cleared outside of an append', async () => {
    const match = id('match')
    await storage.due.change(match, { kind: 'gone', inMs: 0 })
    await storage.due.change(match, { kind: 'back', inMs: 0 })
    await storage.due.change(match, { kind: 'back', inMs: null })
    await wait(5)
    expect((await claimed(match)).map(({ kind }) => kind)).toEqual(['gone'])
  })

  test('of many that are set and cleared at one instant each is as it was said last', async () => {
    const subjects = Array.from({ length: 6 }, () => id('match'))
    await storage.due.change(subjects[5] ?? '', { kind: 'soon', inMs: 0 })
    const changing = subjects.flatMap((subject, nr) => [
      storage.due.change(subject, { kind: 'soon', inMs: 60_000, unlessThere: true }),
      ...(nr % 2 === 0 ? [storage.due.change(subject, { kind: 'soon', inMs: 0 })] : []),
      ...(nr === 2 ? [storage.due.change(subject, { kind: 'soon', inMs: null })] : []),
    ])
    await Promise.all(changing)
    await wait(5)
    const rows = (await storage.due.claim(1000, 60_000)).filter(({ subject }) => subjects.includes(subject))
    const due = rows.map(({ subject }) => subjects.indexOf(subject))
    expect(due.toSorted((a, b) => a - b)).toEqual([0, 4, 5])
  })

  test('a claim takes no more than asked, the oldest first', async () => {
    await storage.due.claim(1000, 60_000)
    const match = id('match')
    for (const kind of ['1st', '2nd', '3rd']) {
      await storage.due.change(match, { kind, inMs: 0 })
      await wait(5)
    }
    expect((await storage.due.claim(2, 60_000)).map(({ kind }) => kind)).toEqual(['1st', '2nd'])
    expect((await storage.due.claim(2, 60_000)).map(({ kind }) => kind)).toEqual(['3rd'])
  })

  test('a seat is found by its secret only', async () => {
    const seat = await player('安静的狐狸', false)
    expect(await storage.seats.find(seat, TOKEN_HASH)).toEqual({ id: seat, name: '安静的狐狸', shown: false })
    expect(await storage.seats.find(seat, 'cd'.repeat(32))).toBeNull()
    expect(await storage.seats.find('nobody', TOKEN_HASH)).toBeNull()
    await storage.seats.show(seat, true)
    expect(await storage.seats.find(seat, TOKEN_HASH)).toMatchObject({ shown: true })
  })

  test('of many new seats at one instant each is there with its own name; one that is there stays what it was', async () => {
    const old = await player('Old')
    const fresh = Array.from({ length: 5 }, (_, nr) => ({ id: id('seat'), name: `New ${nr}` }))
    const rows = [...fresh, { id: old, name: 'Thief' }].map((row) => ({ ...row, tokenHash: TOKEN_HASH }))
    const made = await Promise.allSettled(rows.map((row) => storage.seats.create(row)))
    expect(made.map(({ status }) => status)).toEqual([...fresh.map(() => 'fulfilled'), 'rejected'])
    const found = await Promise.all(rows.map((row) => storage.seats.find(row.id, TOKEN_HASH)))
    expect(found.map((seat) => seat?.name)).toEqual([...fresh.map(({ name }) => name), 'Old'])
    const named = await Promise.all(rows.map((row) => storage.seats.names([row.id, old])))
    expect(named.map((names) => names.get(old))).toEqual(rows.map(() => 'Old'))
  })

  test('names are told for those who have one', async () => {
    const [a, b] = [await player('A'), await player('B')]
    const names = await storage.seats.names([a, b, 'nobody'])
    expect(names).toEqual(
      new Map([
        [a, 'A'],
        [b, 'B'],
      ]),
    )
    expect(await storage.seats.names([])).toEqual(new Map())
  })

  test('tells how long a seat was not seen', async () => {
    const match = id('match')
    const seats = [
      { role: 'client' as const, seat: id('seat') },
      { role: 'server' as const, seat: id('seat') },
    ]
    await storage.log.append(rowOf(match, 1, { seats }))
    expect(await storage.seats.absentMs(match, 'client')).toBeNull()
    await storage.seats.seen([
      { match, role: 'client' },
      { match: 'nowhere', role: 'server' },
    ])
    await storage.seats.seen([])
    await wait(60)
    expect(await storage.seats.absentMs(match, 'client')).toBeGreaterThanOrEqual(50)
    expect(await storage.seats.absentMs(match, 'server')).toBeNull()
  })

  test('two who share an end are seen each, and scored each', async () => {
    const match = id('match')
    const seats = ([0, 1] as const).map((sharer) => ({ role: 'client' as const, sharer, seat: id('seat') }))
    const scores = ([0, 1] as const).map((sharer) => scoreOf(match, 'client', { sharer }))
    expect(await storage.log.append(rowOf(match, 1, { seats, scores }))).toBe('stored')
    await storage.seats.seen([{ match, role: 'client', sharer: 1 }])
    expect(await storage.seats.absentMs(match, 'client')).toBeNull()
    expect(await storage.seats.absentMs(match, 'client', 1)).toBeLessThan(5000)
  })

  test('two strangers who want the same are paired, the longest waiting first', async () => {
    const [a, b, c, d] = [id('seat'), id('seat'), id('seat'), id('seat')]
    expect(await storage.waiting.pairOrWait(a, 'pairing', 1)).toBeNull()
    await wait(5)
    expect(await storage.waiting.pairOrWait(b, 'pairing', 2)).toBeNull()
    expect(await storage.waiting.pairOrWait(a, 'pairing', 1)).toBeNull()
    expect(await storage.waiting.pairOrWait(c, 'pairing', 1)).toEqual({ partner: a })
    expect(await storage.waiting.pairOrWait(d, 'pairing', 1)).toBeNull()
    expect(await storage.waiting.renew(a)).toBe(false)
    expect(await storage.waiting.renew(b)).toBe(true)
    await storage.waiting.leave(d)
    expect(await storage.waiting.renew(d)).toBe(false)
    expect(await storage.waiting.pairOrWait(a, 'pairing', 1)).toBeNull()
  })

  test('who was taken out of the room is told the match, for that wish, until it goes', async () => {
    const [a, b, c] = [id('seat'), id('seat'), id('seat')]
    await storage.waiting.pairOrWait(a, 'told', 1)
    expect(await storage.waiting.pairOrWait(b, 'told', 1)).toEqual({ partner: a })
    await storage.waiting.paired(a, 'told', 1, 'MATCH')
    for (const _ of [1, 2]) expect(await storage.waiting.pairOrWait(a, 'told', 1)).toEqual({ match: 'MATCH' })
    // Nobody else is paired with it meanwhile.
    expect(await storage.waiting.pairOrWait(c, 'told', 1)).toBeNull()
    await storage.waiting.leave(a)
    expect(await storage.waiting.pairOrWait(a, 'told', 1)).toEqual({ partner: c })
    await storage.waiting.paired(c, 'told', 1, 'MATCH')
    expect(await storage.waiting.pairOrWait(c, 'something else', 1)).toBeNull()
    expect(await storage.waiting.pairOrWait(c, 'told', 1)).toBeNull()
  })

  test('who wants something else now waits for that only', async () => {
    const [a, b] = [id('seat'), id('seat')]
    await storage.waiting.pairOrWait(a, 'before', 1)
    await storage.waiting.pairOrWait(a, 'after', 1)
    expect(await storage.waiting.pairOrWait(b, 'before', 1)).toBeNull()
    expect(await storage.waiting.pairOrWait(b, 'after', 1)).toEqual({ partner: a })
    expect(await storage.waiting.renew(b)).toBe(false)
  })

  test('of many strangers at once all but the odd one are paired, each once', async () => {
    const seats = Array.from({ length: 21 }, () => id('seat'))
    const answers = await Promise.all(seats.map((seat) => storage.waiting.pairOrWait(seat, 'crowd', 1)))
    const partners = answers.flatMap((answer) =>
      answer !== null && 'partner' in answer ? [answer.partner] : [],
    )
    expect(partners).toHaveLength(10)
    expect(new Set(partners).size).toBe(10)
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
      await storage.log.append(rowOf(match, 1, { scores: [score] }))
    }
    const line = { percent: 83.3, clean: true, elapsedMs: 5000, attempts: 3, accuracy: 66.7 }
    expect(await storage.leaderboard.best('board', 1, 10)).toEqual([
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
    expect(await storage.leaderboard.best('board', 1, 1)).toHaveLength(1)
    expect(await storage.leaderboard.best('board', 3, 10)).toEqual([])
  })

  test('what the parser does not know is not handed out', async () => {
    const match = id('match')
    await storage.log.append(rowOf(match, 1, { events: [{ type: 'nonsense' }] as unknown as MatchEvent[] }))
    await expect(storage.log.read(match, 0)).rejects.toThrow('nonsense')
  })
}

/** Stands for the parser of the events: what it refuses must not come out of a storage. */
export function parseForTest(json: unknown): MatchEvent[] {
  if (JSON.stringify(json).includes('nonsense')) throw new RangeError('nonsense')
  return json as MatchEvent[]
}
