import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Role, partnerOf } from '#core/by-role.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { TEST_TIMES } from '../compose-test-server.ts'
import { askDatabase } from '../database/ask-database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import type { TestPlayer } from './test-player.ts'
import {
  type Pair,
  answer,
  fourWaves,
  newCommand,
  numbersOf,
  playFourWaves,
  playRightly,
  seatPair,
} from './test-plays.ts'

let databaseUrl: string

async function open() {
  databaseUrl = await freshDatabase()
  return openStorage(databaseUrl, { poolSize: 8, parseEvents })
}

function ask(sql: string, values: unknown[] = []) {
  return askDatabase(databaseUrl, sql, values)
}

async function seatOf(pair: Pair, role: Role, player: TestPlayer): Promise<Pair> {
  await player.get('match:join', { match: pair.match })
  return { ...pair, [role]: player }
}

describe('a match in PostgreSQL', () => {
  const house = useTestHouse(open)

  test.each([1, 2, 3] as const)('is played to its end and scored, level %i', async (level) => {
    const pair = await house.pair(level)
    await pair.client.get('seat:show', { shown: true })
    await playFourWaves(pair)
    const scores = await ask('SELECT role, seat, points, obtainable, clean FROM scores ORDER BY role')
    expect(scores).toEqual([
      { role: 'client', seat: pair.client.seat, points: 300, obtainable: 300, clean: true },
      { role: 'server', seat: pair.server.seat, points: 300, obtainable: 300, clean: true },
    ])
    expect(await house.storage.leaderboard.best('four-waves', level, 10)).toMatchObject([
      { rank: 1, seat: pair.client.seat, percent: 100 },
    ])
    expect(await ask('SELECT * FROM due')).toEqual([])
  })

  test('has one row for a command that is sent twice, and one verdict', async () => {
    const pair = await house.pair()
    const { c, s } = numbersOf(pair)
    const wrong = newCommand()
    const submit = { match: pair.match, stimulus: 0 }
    const refused = { ...submit, command: wrong, move: { kind: 'nothing' } as const }
    const first = await pair.client.get('move:submit', refused)
    const right = { kind: 'segment', bits: ['FIN', 'ACK'], seq: c, ack: s } as const
    const command = newCommand()
    const twice = await Promise.all(
      [1, 2].map(() => pair.client.get('move:submit', { ...submit, command, move: right })),
    )
    const again = await pair.client.get('move:submit', refused)
    expect(first).toMatchObject({ verdict: 'refused', refusal: { depth: 1 }, counted: true })
    expect(again).toMatchObject({ verdict: 'refused', refusal: { depth: 1 }, counted: true })
    expect(twice.map(({ verdict }) => verdict)).toEqual(['right', 'right'])
    expect(twice.map((reply) => 'points' in reply && reply.points)).toEqual([50, 50])
    const rows = await ask('SELECT sequence FROM match_log WHERE match = $1', [pair.match])
    // Created, joined, and the two moves.
    expect(rows).toHaveLength(4)
  })

  test('keeps a move whose acknowledgement was lost', async () => {
    const pair = await house.pair()
    const { c, s } = numbersOf(pair)
    const move = { kind: 'segment' as const, bits: ['FIN' as const, 'ACK' as const], seq: c, ack: s }
    const submit = { match: pair.match, command: newCommand(), stimulus: 0, move }
    pair.client.socket.emit('move:submit', submit, () => {})
    await pair.server.until((view) => view.asked !== null)
    pair.client.close()
    const back = await house.player(pair.client.cookie)
    expect(await back.get('move:submit', submit)).toMatchObject({ verdict: 'right', points: 100 })
    const resumed = await seatOf(pair, 'client', back)
    await playFourWaves(resumed, { c, s }, { from: 1, to: 6 })
    expect(back.view().score).toMatchObject({ points: 300, decisions: 3 })
  })

  test('is one of thirty that move at the same instant', async () => {
    const pairs = await Promise.all(Array.from({ length: 30 }, () => house.pair()))
    const ends = await Promise.all(pairs.map((pair) => playFourWaves(pair)))
    expect(ends.every((end) => end.result?.mark === 'clean')).toBe(true)
    const [count] = await ask(
      `SELECT count(*)::int AS rows, count(DISTINCT (match, sequence))::int AS distinct FROM match_log`,
    )
    expect(count).toEqual({ rows: 30 * 8, distinct: 30 * 8 })
  })

  test('goes on in the newer tab, and the older one says so', async () => {
    const pair = await house.pair()
    const numbers = numbersOf(pair)
    const told = new Promise((resolve) => pair.client.socket.once('seat:taken-over', resolve))
    const resumed = await seatOf(pair, 'client', await house.player(pair.client.cookie))
    expect(await told).toEqual({ match: pair.match })
    const heard = pair.client.updates.length
    await playFourWaves(resumed, numbers)
    expect(pair.client.updates).toHaveLength(heard)
    expect(resumed.client.view().result?.mark).toBe('clean')
  })

  test('survives that the server is gone, at every step', { timeout: 120_000 }, async () => {
    const numbersAt = new Map<number, { c: number; s: number }>()
    for (let step = 0; step <= 6; step += 1) {
      const before = await house.startAnother()
      const players = [await house.player(undefined, before), await house.player(undefined, before)] as const
      const pair = await seatPair(...players)
      numbersAt.set(step, numbersOf(pair))
      if (step > 0) await playFourWaves(pair, numbersOf(pair), { from: 0, to: step })
      await house.stop(before)
      const client = await seatOf(pair, 'client', await house.player(pair.client.cookie))
      const both = await seatOf(client, 'server', await house.player(pair.server.cookie))
      const numbers = numbersAt.get(step)
      if (step < 6) await playFourWaves(both, numbers, { from: step, to: 6 })
      expect(both.client.view().result?.scores.client).toMatchObject({ points: 300, decisions: 3 })
    }
  })
})

describe('two processes on one database', () => {
  const house = useTestHouse(open)

  async function apart(): Promise<Pair & { other: Awaited<ReturnType<typeof house.startAnother>> }> {
    const other = await house.startAnother()
    const client = await house.player()
    const server = await house.player(undefined, other)
    const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', role: 'client' } as const
    const { match } = await client.get('match:create', wanted)
    await client.get('match:join', { match })
    await server.get('match:join', { match })
    await client.get('match:join', { match })
    return { match, client, server, other }
  }

  test('seat one of two who join at once', async () => {
    const other = await house.startAnother()
    const [maker, a, b] = [await house.player(), await house.player(), await house.player(undefined, other)]
    const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', role: 'server' } as const
    for (let round = 0; round < 10; round += 1) {
      const { match } = await maker.get('match:create', wanted)
      const replies = await Promise.all([a.ask('match:join', { match }), b.ask('match:join', { match })])
      expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
      expect(replies.find((reply) => !reply.ok)).toMatchObject({ code: 'match-full' })
    }
  })

  test('play one match: what one has not heard of it reads before it says no', async () => {
    const pair = await apart()
    const { c, s } = numbersOf(pair)
    const asked = { client: 0, server: 0 }
    for (const { role, move } of fourWaves(c, s)) {
      const stimulus = asked[role]++
      const reply = await pair[role].ask('move:submit', {
        match: pair.match,
        command: newCommand(),
        stimulus,
        move,
      })
      expect(reply).toMatchObject({ ok: true, verdict: 'right' })
    }
    expect(await ask('SELECT count(*)::int AS rows FROM match_log')).toEqual([{ rows: 8 }])
  })

  test('decide again what the other was first to append', async () => {
    const pair = await apart()
    const { c, s } = numbersOf(pair)
    await pair.server.get('match:leave', { match: pair.match })
    const move = { kind: 'segment' as const, bits: ['FIN' as const, 'ACK' as const], seq: c, ack: s }
    const reply = await answer(pair.client, move)
    expect(reply).toMatchObject({ ok: true, verdict: 'right' })
    const rows = await house.storage.log.read(pair.match, 2)
    expect(rows.map(({ events }) => events[0]?.type).slice(0, 2)).toEqual(['seat-lent', 'move-accepted'])
  })

  test('answer a command that both were given once', async () => {
    const pair = await apart()
    const tab = await house.player(pair.client.cookie, pair.other)
    const { c, s } = numbersOf(pair)
    const move = { kind: 'segment' as const, bits: ['FIN' as const, 'ACK' as const], seq: c, ack: s }
    const submit = { match: pair.match, command: newCommand(), stimulus: 0, move }
    const replies = await Promise.all([
      pair.client.get('move:submit', submit),
      tab.get('move:submit', submit),
    ])
    expect(replies.map(({ verdict }) => verdict)).toEqual(['right', 'right'])
    expect(await ask('SELECT count(*)::int AS rows FROM match_log')).toEqual([{ rows: 3 }])
  })
})

describe('a partner who is gone', () => {
  const times = { ...TEST_TIMES, absentAfter: 600, seenEvery: 100, lookEvery: 50 }
  const house = useTestHouse(open, { times })

  test.each(['client', 'server'] as const)(
    'has the seat of the %s played, and gets it back',
    async (role) => {
      const pair = await house.pair()
      const left = pair[partnerOf(role)]
      const began = performance.now()
      pair[role].close()
      await left.until((view) => view.partner.lent)
      // Not at once; how late it is depends on the machine.
      expect(performance.now() - began).toBeGreaterThan(times.absentAfter / 2)
      const back = await house.player(pair[role].cookie)
      await back.get('match:join', { match: pair.match })
      expect(back.view().you.lent).toBe(false)
      await left.until((view) => !view.partner.lent)
      const lent = (await house.events(pair.match)).filter(({ type }) => type.startsWith('seat-'))
      expect(lent).toEqual([
        { type: 'seat-lent', role, why: 'absent' },
        { type: 'seat-returned', role },
      ])
    },
  )

  test('is played for to the end, for no points', async () => {
    const pair = await house.pair()
    const { c, s } = numbersOf(pair)
    pair.server.close()
    for (const { role, move } of fourWaves(c, s)) if (role === 'client') await answer(pair.client, move)
    const end = await pair.client.until((view) => view.phase === 'ended')
    expect(end.result?.scores).toMatchObject({
      client: { points: 300 },
      server: { points: 0, obtainable: 0 },
    })
  })

  test('leaves for good, and the computer plays on at once', async () => {
    const pair = await house.pair()
    await pair.server.get('match:leave', { match: pair.match })
    await pair.client.until((view) => view.partner.lent)
    await pair.server.get('match:join', { match: pair.match })
    await pair.client.until((view) => !view.partner.lent)
  })

  test('is the network too: what it has not decided on is delivered, and it gets its seat back', async () => {
    const [client, server, network] = [await house.player(), await house.player(), await house.player()]
    const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', network: 'person' } as const
    const { match } = await client.get('match:create', { ...wanted, role: 'client' })
    for (const player of [client, server, network]) await player.get('match:join', { match })
    const { c, s } = numbersOf({ match, client, server })
    await answer(client, { kind: 'segment', bits: ['FIN', 'ACK'], seq: c, ack: s })
    await network.untilNetwork(({ undecided }) => undecided.length === 1)
    network.close()
    await server.until((view) => view.asked !== null)
    expect(client.view().network).toMatchObject({ kind: 'person', lent: true })
    const back = await house.player(network.cookie)
    await back.get('match:join', { match })
    expect(back.networkView().you.lent).toBe(false)
    await client.until((view) => view.network?.lent === false)
  })

  test('has somebody at the network wait for an end beside the computer', async () => {
    const [client, network] = [await house.player(), await house.player()]
    const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', network: 'person' } as const
    const { match } = await client.get('match:create', { ...wanted, role: 'client' })
    await client.get('match:join', { match })
    await network.get('match:join', { match, role: 'network' })
    await client.get('match:computer', { match })
    client.close()
    await network.untilNetwork((view) => view.ends.client.lent)
    await playRightly(() => house.events(match), { network })
    expect((await network.untilNetwork((view) => view.phase === 'ended')).result?.ending).toBe('both-closed')
  })

  test('is not missed while both are gone; the first to come back has the other looked for', async () => {
    const pair = await house.pair()
    pair.client.close()
    pair.server.close()
    await sleep(3 * times.absentAfter)
    const types = async () => (await house.events(pair.match)).map(({ type }) => type)
    expect(await types()).not.toContain('seat-lent')
    expect(await ask('SELECT * FROM due')).toEqual([])
    const back = await seatOf(pair, 'client', await house.player(pair.client.cookie))
    await back.client.until((view) => view.partner.lent)
    expect(back.client.view().you.lent).toBe(false)
  })

  test('is not whoever a starting server has not seen yet', async () => {
    const pair = await house.pair()
    await house.stop(house.server)
    pair.client.close()
    pair.server.close()
    await sleep(2 * times.absentAfter)
    const next = await house.startAnother()
    const client = await house.player(pair.client.cookie, next)
    const server = await house.player(pair.server.cookie, next)
    await client.get('match:join', { match: pair.match })
    await server.get('match:join', { match: pair.match })
    await sleep(2 * times.absentAfter)
    expect((await house.events(pair.match)).map(({ type }) => type)).not.toContain('seat-lent')
  })
})

describe('a database that goes away', () => {
  const house = useTestHouse(open)

  async function allow(connections: boolean): Promise<void> {
    const { pathname } = new URL(databaseUrl)
    const name = pathname.slice(1)
    const elsewhere = Object.assign(new URL(databaseUrl), { pathname: '/postgres' }).href
    await askDatabase(elsewhere, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS ${connections}`)
    if (connections) return
    await askDatabase(
      elsewhere,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`,
      [name],
    )
  }

  test('acknowledges nothing, says so, and goes on when it is back', async () => {
    const pair = await house.pair()
    const computer = await house.player()
    const wanted = { scenario: 'four-waves', level: 1, partner: 'computer', role: 'server' } as const
    const { c, s } = numbersOf(pair)
    const move = { kind: 'segment' as const, bits: ['FIN' as const, 'ACK' as const], seq: c, ack: s }
    const submit = { match: pair.match, command: newCommand(), stimulus: 0, move }
    const healthy = async () => (await fetch(`${house.server.url}/readyz`)).status
    expect(await healthy()).toBe(200)

    await allow(false)
    expect(await pair.client.ask('move:submit', submit)).toMatchObject({ ok: false, code: 'not-stored' })
    expect(await pair.client.ask('match:join', { match: pair.match })).toMatchObject({ code: 'not-stored' })
    expect(await computer.ask('match:create', wanted)).toMatchObject({ code: 'not-stored' })
    expect((await fetch(`${house.server.url}/seat`, { method: 'POST' })).status).toBe(503)
    expect(await healthy()).toBe(503)
    expect(pair.server.updates.every(({ head }) => head.role === 'server' && head.asked === null)).toBe(true)

    await allow(true)
    expect(await healthy()).toBe(200)
    expect(await pair.client.get('move:submit', submit)).toMatchObject({ verdict: 'right' })
    await playFourWaves(pair, { c, s }, { from: 1, to: 6 })
    const { match } = await computer.get('match:create', wanted)
    await computer.get('match:join', { match })
    await computer.until((view) => view.asked !== null)
    house.server.errors.length = 0
  })
})
