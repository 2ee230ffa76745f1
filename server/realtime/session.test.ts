import { describe, expect, test } from 'vitest'
import { MAX_SESSION_BODY } from '#core/contract/addresses.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { createGuessLimit } from './rate-limit.ts'
import { FAST_PARTS, act, answer, hostOf, opened, until } from '../compose-test-sessions.ts'
import { testSessions } from './session-contract.ts'
import {
  type Member,
  RIGHT,
  SETTINGS,
  WRONG,
  asAsked,
  comeIn,
  makeSession,
  postSession,
  setOf,
} from './test-session.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), FAST_PARTS)

describe('a session in memory', () => testSessions(house))

describe('a quiz', () => {
  test('is made, joined, played and ended by its host', async () => {
    const made = await makeSession(house.server.url)
    const host = await hostOf(house, made)
    const ann = await comeIn(await house.player(), made.code)
    const bob = await comeIn(await house.player(), made.code)
    expect(ann.view().head).toMatchObject({ phase: 'lobby', activity: { questions: 2 }, question: null })
    await host.until(({ host: view }) => view?.roster.length === 2)

    await act(host, 'start')
    await until(ann, 'question')
    expect(await answer(ann)).toMatchObject({ ok: true, question: 0 })
    expect(await answer(bob, WRONG)).toMatchObject({ ok: true })
    const closed = await until(ann, 'answer')
    expect(closed.own).toMatchObject({
      answer: asAsked(ann, RIGHT),
      result: { right: true, points: 1000 },
      rank: 1,
    })
    expect(closed.head.closed).toMatchObject({
      key: asAsked(ann, RIGHT),
      distribution: { answers: 2, right: 1 },
    })
    expect((await until(bob, 'answer')).own).toMatchObject({ points: 0, rank: 2 })

    await until(host, 'answer')
    await act(host, 'standings')
    await act(host, 'next')
    await bob.until(({ head }) => head.question?.index === 1)
    await act(host, 'close')
    await until(bob, 'answer')
    await until(host, 'answer')
    await act(host, 'next')
    const { head } = await until(bob, 'ended')
    expect(head.standings?.rows).toMatchObject([
      { rank: 1, points: 1000, right: 1 },
      { rank: 2, points: 0, right: 0 },
    ])
  })

  test.each(['end', 'never'] as const)('keeps its standings from the players: %s', async (standings) => {
    const made = await makeSession(house.server.url, { standings }, setOf('one'))
    const { host, members } = await opened(house, 2, made)
    const [ann, bob] = members as [Member, Member]
    await Promise.all([answer(ann), answer(bob, WRONG)])
    expect((await until(ann, 'answer')).own).toMatchObject({ points: 1000, rank: null })
    expect((await until(host, 'answer')).host?.standings?.rows).toHaveLength(2)
    await act(host, 'next')
    const { head, own } = await until(ann, 'ended')
    expect(head.standings === null).toBe(standings === 'never')
    expect(own?.rank).toBe(standings === 'never' ? null : 1)
  })

  test('the host may play along, and sees no more for that', async () => {
    const made = await makeSession(house.server.url)
    const host = await hostOf(house, made)
    host.take((await host.player.get('session:join', { code: made.code })).update)
    expect(host.view()).toMatchObject({ own: { points: 0 }, host: { roster: [{ here: true }] } })
    await act(host, 'start')
    expect(await answer(host)).toMatchObject({ ok: true })
    expect(await until(host, 'answer')).toMatchObject({
      own: { result: { right: true } },
      host: { answered: 1 },
      head: { closed: { distribution: { answers: 1, right: 1 } } },
    })
  })
})

describe('making a session', () => {
  const settings = SETTINGS
  const post = (body: unknown, headers?: Record<string, string>) =>
    postSession(house.server.url, body, headers)

  test('gives the host’s secret in a cookie and nowhere else', async () => {
    const { status, made, cookie } = await post({ source: setOf('one'), settings })
    expect(status).toBe(200)
    expect(made).toEqual({
      ok: true,
      rehearsal: false,
      session: expect.any(String),
      code: expect.any(String),
    })
    expect(cookie).toMatch(
      /^four_waves_host_[2-9A-Z]{16}=[\w-]{43}; Path=\/; Max-Age=259200; HttpOnly; SameSite=Lax$/,
    )
  })

  test('from the bank and from generated questions draws as many as are asked for', async () => {
    const all = { chapters: [], skills: [], difficulties: [], kinds: [] }
    for (const source of [
      { from: 'bank', count: 5, ...all },
      { from: 'generated', seed: 'a seed', count: 5 },
    ] as const) {
      const made = await makeSession(house.server.url, {}, source)
      const ann = await comeIn(await house.player(), made.code)
      expect(ann.view().head.activity).toMatchObject({ kind: 'quiz', questions: 5 })
    }
  })

  test('says what is wrong in a set, question by question', async () => {
    const source = setOf('one', 'two')
    const broken = JSON.parse(JSON.stringify(source)) as { questions: { key: string }[] }
    Object.assign(broken.questions[1] ?? {}, { key: 'z' })
    const { status, made } = await post({ source: broken, settings })
    expect(status).toBe(422)
    expect(made).toMatchObject({
      ok: false,
      code: 'no-such-questions',
      faults: [{ line: null, question: 'two' }],
    })
  })

  test('refuses what is no session, what is too large, and other sites', async () => {
    const good = { source: setOf('one'), settings }
    for (const body of [
      '{',
      '[]',
      { ...good, settings: { ...settings, limitMs: 1 } },
      { source: good.source },
    ])
      expect(await post(body)).toMatchObject({ status: 400, made: { code: 'malformed' }, cookie: '' })
    expect(await post(' '.repeat(MAX_SESSION_BODY + 1))).toMatchObject({ status: 413 })
    expect(await post(good, { Origin: 'https://elsewhere.example' })).toMatchObject({
      status: 403,
      cookie: '',
    })
  })
})

describe('wrong codes', () => {
  test('are few for each seat, also at one instant, and cost another nothing', async () => {
    const limit = createGuessLimit()
    const waits = await Promise.all(Array.from({ length: 20 }, () => limit.take('ANN')))
    expect(waits.filter((ms) => ms === 0)).toHaveLength(10)
    expect(await limit.take('BOB')).toBe(0)
  })

  test('are bounded for an address too, also at one instant, however many seats it has', async () => {
    const limit = createGuessLimit()
    const looked = await Promise.all(Array.from({ length: 400 }, () => limit.shutFor('10.0.0.1')))
    expect(looked.filter((ms) => ms === 0)).toHaveLength(300)
    await Promise.all(Array.from({ length: 300 }, () => limit.looked('10.0.0.1', true)))
    expect(await limit.shutFor('10.0.0.1')).toBeGreaterThan(1000)
    expect(await limit.shutFor('10.0.0.2')).toBe(0)
  })

  test('are what an address is counted by, and not those who come in by right ones', async () => {
    const limit = createGuessLimit()
    for (let time = 0; time < 700; time += 1) {
      expect(await limit.shutFor('10.0.0.1')).toBe(0)
      await limit.looked('10.0.0.1', false)
    }
  })

  test('that are right ones are none', async () => {
    const limit = createGuessLimit()
    for (let time = 0; time < 30; time += 1) {
      expect(await limit.take('ANN')).toBe(0)
      await limit.giveBack('ANN')
    }
  })

  test('are counted whichever way they are tried, and do not stand before the host', async () => {
    const strict = await house.startAnother({ rateLimit: true })
    const made = await makeSession(strict.url)
    const searcher = await house.player(undefined, strict)
    const tries = ['session:join', 'session:host', 'session:join', 'session:host'] as const
    for (const [nth, command] of [...tries, ...tries, ...tries].entries()) {
      const code = nth < 10 ? 'no-such-session' : 'too-fast'
      expect(await searcher.ask(command, { code: 'ZZZZZZ' })).toMatchObject({ ok: false, code })
    }
    const host = await hostOf(house, made, strict)
    for (let time = 0; time < 12; time += 1) await host.player.get('session:host', { code: made.code })
  })

  test('of others do not keep out who is in, nor the host', async () => {
    const strict = await house.startAnother({ rateLimit: true })
    const made = await makeSession(strict.url)
    const host = await hostOf(house, made, strict)
    const player = await house.player(undefined, strict)
    await player.get('session:join', { code: made.code })
    const searchers = await Promise.all(Array.from({ length: 30 }, () => house.player(undefined, strict)))
    const guesses = searchers.flatMap((one) =>
      Array.from({ length: 10 }, () => one.ask('session:join', { code: 'ZZZZZZ' })),
    )
    await Promise.all(guesses)
    const newcomer = await house.player(undefined, strict)
    const refused = { ok: false, code: 'too-fast' }
    expect(await newcomer.ask('session:join', { code: made.code })).toMatchObject(refused)
    expect(await newcomer.ask('session:host', { code: made.code })).toMatchObject(refused)
    await player.get('session:join', { code: made.code })
    await host.player.get('session:host', { code: made.code })
  })
})
