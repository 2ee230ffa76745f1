import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import { type CommandName, commands } from '#core/contract/wire.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { type TestPlayer, openSocket, takeTestSeat } from './test-player.ts'
import { answer, fourWaves, newCommand, numbersOf, playFourWaves, seatPair } from './test-plays.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }))
const names = Object.keys(commands) as CommandName[]

/** Sends anything at all, and hears what a socket hears. */
function say(player: TestPlayer, event: string, ...args: unknown[]): Promise<{ ok: boolean; code?: string }> {
  const socket = player.socket.timeout(5000) as unknown as {
    emitWithAck(event: string, ...args: unknown[]): Promise<{ ok: boolean; code?: string }>
  }
  return socket.emitWithAck(event, ...args)
}

describe('at the handshake', () => {
  async function errorOf(cookie: string, auth: object = { version: WIRE_VERSION }): Promise<unknown> {
    const socket = openSocket(house.server.url, cookie, auth)
    return new Promise((resolve) => {
      socket.once('connect', () => resolve('connected'))
      socket.once('connect_error', (error) => resolve((error as { data?: { code?: string } }).data?.code))
    }).finally(() => socket.close())
  }

  test('another version is refused', async () => {
    const { cookie } = await takeTestSeat(house.server.url)
    expect(await errorOf(cookie)).toBe('connected')
    expect(await errorOf(cookie, { version: 99 })).toBe('wrong-version')
    expect(await errorOf(cookie, {})).toBe('wrong-version')
  })

  test('no cookie, a broken one and another secret are refused', async () => {
    const { seat, cookie } = await takeTestSeat(house.server.url)
    const { seat: other } = await takeTestSeat(house.server.url)
    const token = cookie.split('.')[1] ?? ''
    const cookies = [
      '',
      'four_waves_seat=',
      `four_waves_seat=${seat}`,
      `four_waves_seat=${seat}.${'A'.repeat(43)}`,
    ]
    const more = [
      `four_waves_seat=${other}.${token}`,
      `four_waves_seat=${seat}.${token}x`,
      'four_waves_seat=%00;;=;=',
    ]
    for (const bad of [...cookies, ...more]) expect(await errorOf(bad)).toBe('no-seat')
  })

  test('a page of somewhere else is kept out, one of ours and a program are let in', async () => {
    const { url } = house.server
    const { host } = new URL(url)
    const status = async (path: string, origin?: string) =>
      (
        await fetch(url + path, {
          method: path === '/seat' ? 'POST' : 'GET',
          headers: origin ? { origin } : {},
        })
      ).status
    const polling = `${WIRE_PATH}/?EIO=4&transport=polling`
    for (const path of ['/seat', polling]) {
      expect(await status(path, 'http://evil.example')).toBe(403)
      expect(await status(path, 'null')).toBe(403)
      expect(await status(path, `http://${host}`)).toBe(200)
      expect(await status(path)).toBe(200)
    }
  })
})

describe('a seat', () => {
  test('is kept by its cookie, that no script can read', async () => {
    const { url } = house.server
    const first = await fetch(`${url}/seat`, { method: 'POST' })
    const header = first.headers.get('set-cookie') ?? ''
    expect(header).toMatch(
      /^four_waves_seat=[2-9A-HJ-NP-Z]{12}\.[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/,
    )
    const body = (await first.json()) as { seat: string; name: string }
    const again = await fetch(`${url}/seat`, {
      method: 'POST',
      headers: { cookie: header.split(';')[0] ?? '' },
    })
    expect(again.headers.get('set-cookie')).toBeNull()
    expect(await again.json()).toEqual({ ...body, shown: false })
    expect((await fetch(`${url}/seat`)).status).toBe(405)
  })
})

describe('at the door', () => {
  test('what belongs to others is not touched', async () => {
    const pair = await house.pair()
    const stranger = await house.player()
    const { match } = pair
    const move = { kind: 'nothing' } as const
    const submit = { match, command: newCommand(), stimulus: 0, move }
    expect(await stranger.ask('move:submit', submit)).toMatchObject({ code: 'not-your-match' })
    expect(await stranger.ask('match:join', { match })).toMatchObject({ code: 'match-full' })
    expect(await stranger.ask('match:leave', { match })).toMatchObject({ code: 'not-your-match' })
    expect(await stranger.ask('match:computer', { match })).toMatchObject({ code: 'not-your-match' })
    expect(await pair.client.ask('match:computer', { match })).toMatchObject({ code: 'match-full' })
    const nowhere = { match: '2'.repeat(16) }
    for (const command of ['match:join', 'match:leave', 'match:computer'] as const) {
      expect(await stranger.ask(command, nowhere)).toMatchObject({ code: 'no-such-match' })
    }
    expect(await stranger.ask('move:submit', { ...submit, ...nowhere })).toMatchObject({
      code: 'no-such-match',
    })
    const unknown = { scenario: 'no-such', level: 1, partner: 'friend', role: 'client' } as const
    expect(await stranger.ask('match:create', unknown)).toMatchObject({ code: 'no-such-scenario' })
    expect(await stranger.ask('match:quick', unknown)).toMatchObject({ code: 'malformed' })
    expect(await house.events(match)).toHaveLength(5)
  })

  test('a move before the beginning, to another stimulus, to nothing, after the end', async () => {
    const [client, server] = [await house.player(), await house.player()]
    const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', role: 'client' } as const
    const { match } = await client.get('match:create', wanted)
    const submit = () => ({ match, command: newCommand(), stimulus: 0, move: { kind: 'nothing' } as const })
    expect(await client.ask('move:submit', submit())).toMatchObject({ code: 'not-started' })
    await client.get('match:join', { match })
    await server.get('match:join', { match })
    await client.until((view) => view.asked !== null)
    const pair = { match, client, server }
    expect(await server.ask('move:submit', submit())).toMatchObject({ code: 'nothing-asked' })
    const stale = await client.ask('move:submit', { ...submit(), stimulus: 7 })
    expect(stale).toMatchObject({ code: 'stale', update: { from: 0, match } })
    expect(client.view().score.decisions).toBe(0)
    await playFourWaves(pair)
    expect(client.view().score).toMatchObject({ points: 300 })
    expect(await client.ask('move:submit', submit())).toMatchObject({ code: 'match-over' })
  })

  test('of two who join at once one is seated', async () => {
    const [client, a, b] = [await house.player(), await house.player(), await house.player()]
    const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', role: 'server' } as const
    const { match } = await client.get('match:create', wanted)
    const replies = await Promise.all([a.ask('match:join', { match }), b.ask('match:join', { match })])
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ code: 'match-full' })
  })

  test('too many commands of one seat are slowed down, in all its tabs, and nobody else', async () => {
    const limited = await house.startAnother({ rateLimit: true })
    const [player, other] = [await house.player(undefined, limited), await house.player(undefined, limited)]
    const tab = await house.player(player.cookie, limited)
    const many = Array.from({ length: 80 }, (_, i) =>
      say(i % 2 === 0 ? player : tab, 'match:quick-cancel', {}),
    )
    const codes = (await Promise.all(many)).map((reply) => reply.code ?? 'ok')
    expect(codes.filter((code) => code === 'ok')).toHaveLength(60)
    const tooFast = await player.ask('match:quick-cancel', {})
    expect(tooFast).toMatchObject({ code: 'too-fast', retryAfterMs: expect.any(Number) as number })
    expect(await other.ask('match:quick-cancel', {})).toEqual({ ok: true })
  })
})

describe('the log of a match', () => {
  test('does not grow by what costs no try: soon it is not stored, and a right answer is', async () => {
    const pair = await house.pair()
    const { c, s } = numbersOf(pair)
    const needless = { kind: 'segment', bits: ['ACK'], seq: c, ack: s } as const
    const replies = []
    for (let times = 0; times < 25; times += 1) replies.push(await answer(pair.client, needless))
    const stored = replies.filter((reply) => reply.ok && reply.verdict === 'refused' && !reply.counted)
    expect(stored).toHaveLength(20)
    expect(replies.slice(20).map((reply) => !reply.ok && reply.code)).toEqual(Array(5).fill('too-fast'))
    expect(await house.storage.log.read(pair.match, 2)).toHaveLength(20)
    const wrong = await answer(pair.client, { kind: 'nothing' })
    expect(wrong).toMatchObject({ ok: true, verdict: 'refused', counted: true })
    await playFourWaves(pair)
    expect(pair.client.view().score).toMatchObject({ points: 250, decisions: 3 })
  })

  test('does not grow by going and coming back', async () => {
    const limited = await house.startAnother({ rateLimit: true })
    const [client, server] = [await house.player(undefined, limited), await house.player(undefined, limited)]
    const { match } = await seatPair(client, server)
    for (let times = 0; times < 10; times += 1) {
      await client.get('match:leave', { match })
      await client.get('match:join', { match })
    }
    expect(await client.ask('match:leave', { match })).toMatchObject({
      code: 'too-fast',
      retryAfterMs: expect.any(Number) as number,
    })
    expect(await server.ask('match:leave', { match })).toEqual({ ok: true })
  })
})

describe('nonsense', () => {
  test('unknown events, no payload, two payloads, binary: a code each', async () => {
    const player = await house.player()
    const match = '2'.repeat(16)
    for (const name of ['nonsense', 'error', 'constructor', '__proto__', 'toString', 'match:updated', '']) {
      expect(await say(player, name, {})).toMatchObject({ ok: false, code: 'unknown-event' })
    }
    expect(await say(player, 'match:join')).toMatchObject({ code: 'malformed' })
    expect(await say(player, 'match:join', { match }, { match })).toMatchObject({ code: 'malformed' })
    expect(await say(player, 'match:join', Buffer.from('2'.repeat(16)))).toMatchObject({ code: 'malformed' })
    expect(await say(player, 'match:join', { match: new Uint8Array(9) })).toMatchObject({ code: 'malformed' })
    expect(await say(player, 'match:join', { match, more: 1 })).toMatchObject({ code: 'malformed' })
  })

  test('who asks for no answer hears the refusal all the same', async () => {
    const player = await house.player()
    const heard = new Promise((resolve) => player.socket.once('refused', resolve))
    ;(player.socket as unknown as { emit(name: string, ...args: unknown[]): void }).emit(
      'x'.repeat(500),
      1,
      'two',
    )
    expect(await heard).toMatchObject({ code: 'unknown-event', command: 'x'.repeat(100) })
  })

  test('a message of more than 16 kB ends the socket, and nobody else is touched', async () => {
    const [player, other] = [await house.player(), await house.player()]
    const gone = new Promise((resolve) => player.socket.once('disconnect', resolve))
    player.socket.emit('match:join', { match: 'x'.repeat(17_000) }, () => {})
    await gone
    expect(await other.ask('match:quick-cancel', {})).toEqual({ ok: true })
  })

  test.each(names)(
    '1,000 random payloads of %s are answered with a code',
    { timeout: 60_000 },
    async (name) => {
      const player = await house.player()
      const shapes = fc.oneof(fc.anything({ withNullPrototype: false }), likePayload(name))
      const payloads = fc.sample(shapes, { numRuns: 1000, seed: 4 })
      for (let at = 0; at < payloads.length; at += 50) {
        const replies = await Promise.all(
          payloads.slice(at, at + 50).map((payload) => say(player, name, payload)),
        )
        for (const reply of replies) {
          if (!reply.ok)
            expect(reply.code).toMatch(
              /^(malformed|no-such-match|no-such-scenario|not-your-match|no-such-session|not-in-session)$/,
            )
        }
      }
      expect(await (await fetch(`${house.server.url}/healthz`)).json()).toEqual({ ok: true })
    },
  )
})

/** Payloads of the right fields with values of all kinds: they get further in than noise does. */
function likePayload(name: CommandName): fc.Arbitrary<object> {
  const fields = Object.keys(commands[name].shape)
  const id = fc.constantFrom(
    '2'.repeat(16),
    'A'.repeat(16),
    'four-waves',
    newCommand(),
    'client',
    'friend',
    'computer',
  )
  const move = fc.constantFrom(
    { kind: 'nothing' },
    { kind: 'segment', bits: ['FIN'], seq: -1 },
    { kind: 'state' },
  )
  const value = fc.oneof(id, fc.integer(), fc.boolean(), move, fc.anything({ withNullPrototype: false }))
  return fc.record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] })
}

describe('what leaves the server', () => {
  test('at levels 2 and 3 holds no answer, and never the secret or the other side', async () => {
    for (const level of [2, 3] as const) {
      const pair = await house.pair(level)
      const { c, s } = numbersOf(pair)
      const script = fourWaves(c, s)
      const first = script[0]
      if (first === undefined) throw new Error('no script')
      await answer(pair.client, { ...first.move, ...(level === 3 ? { state: 'FIN-WAIT-1' } : {}) })
      await pair.server.until((view) => view.asked !== null)
      const sent = JSON.stringify(pair.server.updates)
      // The Server is asked for ACK = c + 1: neither the number nor the state may be there before it has answered.
      expect(sent).not.toContain(String(c + 1))
      if (level === 3) expect(sent).not.toContain('CLOSE-WAIT')
      expect(sent).not.toContain('FIN-WAIT-1')
      for (const player of [pair.client, pair.server]) {
        const all = JSON.stringify([pair.client.updates, pair.server.updates])
        expect(all).not.toContain(player.cookie.split('.')[1])
      }
    }
  })
})
