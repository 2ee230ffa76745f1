import { describe, expect, test } from 'vitest'
import type { Answer } from '#core/quiz/answer.ts'
import type { Act } from '#core/session/acts.ts'
import type { SessionPhase } from '#core/session/view.ts'
import { type Depth, besidesAt } from './compose-test-depth.ts'
import type { TestHouse } from './compose-test-house.ts'
import { TEST_TIMES, type TestServer } from './compose-test-server.ts'
import { SESSION_TIMES, type SessionTimes } from './sessions/session-times.ts'
import { newCommand } from './realtime/test-plays.ts'
import {
  type MadeSession,
  type Member,
  RIGHT,
  SECRETS,
  WRONG,
  asAsked,
  comeAsHost,
  comeIn,
  makeSession,
  setOf,
} from './realtime/test-session.ts'

/** Phases pass quickly; a reload takes as long as the tests' own. */
const FAST: SessionTimes = {
  ...SESSION_TIMES,
  grace: 300,
  answer: 100,
  standings: 100,
  start: 100,
  hereWithin: 2000,
  reload: 300,
  countForHost: 20,
  countForPlayers: 50,
}

/** Who is there is looked for more often too. */
export const FAST_PARTS = { sessionTimes: FAST, times: { ...TEST_TIMES, seenEvery: 200 } }

/** The computer takes the seat of who is away after a moment. */
export const LIVELY_PARTS = {
  sessionTimes: FAST,
  times: { ...TEST_TIMES, seenEvery: 200, absentAfter: 1500 },
}

/** Nobody waits long for a host who is gone. */
export const AWAY_PARTS = {
  sessionTimes: { ...FAST, hostWithin: 800, hostAway: 500, round: 1500 },
  times: { ...TEST_TIMES, seenEvery: 200 },
}

/** The host in a tab of a new person, or of the one with that seat. */
export async function hostOf(house: TestHouse, made: MadeSession, at?: TestServer): Promise<Member> {
  const { cookie } = await house.player(undefined, at)
  return comeAsHost(await house.player(`${cookie}; ${made.cookie}`, at), made.code)
}

function sayAct(host: Member, act: Act, at = host.view().sequence) {
  const { session } = host.view()
  return host.player.ask('session:act', { session, command: newCommand(), at, act })
}

export async function act(host: Member, wanted: Act): Promise<void> {
  const reply = await sayAct(host, wanted)
  if (!reply.ok) throw new Error(`${wanted}: ${reply.code}`)
  host.take(reply.update)
}

export function answer(member: Member, given: Answer = RIGHT, question = 0, command = newCommand()) {
  const { session } = member.view()
  const answer = asAsked(member, given)
  return member.player.ask('answer:submit', { session, command, question, answer })
}

export function until(member: Member, phase: SessionPhase) {
  return member.until(({ head }) => head.phase === phase)
}

/** A session with its host and players, whose first question is open. */
export async function opened(house: TestHouse, players: number, made?: MadeSession) {
  const session = made ?? (await makeSession(house.server.url))
  const host = await hostOf(house, session)
  const come = async () => comeIn(await house.player(), session.code)
  const members = await Promise.all(Array.from({ length: players }, come))
  await act(host, 'start')
  await Promise.all(members.map((member) => until(member, 'question')))
  return { made: session, host, members }
}

/** What holds of sessions whatever they are stored in. The house is made of {@link FAST_PARTS}. */
export function testSessions(house: TestHouse, depth: Depth = 'all'): void {
  const { also } = besidesAt(depth)
  describe('answers', () => {
    test('of thirty at one instant are all counted', async () => {
      const { host, members } = await opened(house, 30)
      const acks = await Promise.all(
        members.map((member, index) => answer(member, index % 3 ? RIGHT : WRONG)),
      )
      for (const ack of acks) expect(ack).toMatchObject({ ok: true })
      const { head } = await until(host, 'answer')
      expect(head.closed?.distribution).toMatchObject({ answers: 30, right: 20 })
    })

    test('of one seat in two tabs are one, and the other tab knows it', async () => {
      const { host, members, made } = await opened(house, 2)
      const [ann] = members as [Member, Member]
      const tab = await comeIn(await house.player(ann.player.cookie), made.code)
      const acks = await Promise.all([answer(ann), answer(tab, WRONG)])
      expect(acks.filter(({ ok }) => ok)).toHaveLength(1)
      expect(acks.find(({ ok }) => !ok)).toMatchObject({ code: 'already-answered' })
      const isFirst = acks[0].ok
      const counted = asAsked(ann, isFirst ? RIGHT : WRONG)
      const other = isFirst ? tab : ann
      expect((await other.until(({ own }) => own?.answer !== null)).own?.answer).toEqual(counted)
      await act(host, 'close')
      expect((await until(host, 'answer')).head.closed?.distribution.answers).toBe(1)
    })

    test('sent again are answered as the first time, also when the question is closed', async () => {
      const { host, members } = await opened(house, 2)
      const [ann] = members as [Member, Member]
      const command = newCommand()
      for (const _ of [1, 2]) expect(await answer(ann, RIGHT, 0, command)).toMatchObject({ ok: true })
      await act(host, 'close')
      await until(ann, 'answer')
      expect(await answer(ann, RIGHT, 0, command)).toMatchObject({ ok: true, question: 0 })
      expect(await answer(ann, WRONG)).toMatchObject({ code: 'already-answered' })
    })

    also('count while the question is closing, and not after; nor before it is open', async () => {
      const { host, members } = await opened(house, 3)
      const [ann, bob, eve] = members as [Member, Member, Member]
      expect(await answer(ann, RIGHT, 1)).toMatchObject({ code: 'not-open' })
      await answer(bob)
      await act(host, 'close')
      await until(ann, 'closing')
      expect(await answer(ann)).toMatchObject({ ok: true })
      const { own } = await until(ann, 'answer')
      expect(own).toMatchObject({ result: { right: true, points: 1000 }, points: 1000 })
      expect(await answer(eve)).toMatchObject({ code: 'not-open' })
    })

    also('that do not fit the question are told so, and cost nothing', async () => {
      const { members } = await opened(house, 2)
      const [ann] = members as [Member, Member]
      const { session } = ann.view()
      const fitting = { session, command: newCommand(), question: 0, answer: asAsked(ann, RIGHT) }
      // What a browser says of its clock, or of who somebody is, is not asked for.
      for (const more of [{ elapsedMs: 1 }, { seat: 'ANN' }, { name: 'Ann' }]) {
        const sent = { ...fitting, ...more }
        expect(await ann.player.ask('answer:submit', sent)).toMatchObject({ code: 'malformed' })
      }
      const strange = JSON.parse('{"kind":"pairs","pairs":{"__proto__":"a","constructor":"a"}}') as Answer
      expect(await answer(ann, strange)).toMatchObject({ code: 'malformed' })
      // Of the next question not even that is told.
      expect(await answer(ann, { kind: 'number', value: 1 }, 1)).toMatchObject({ code: 'not-open' })
      expect(await answer(ann, { kind: 'single', option: 'z' })).toMatchObject({ code: 'malformed' })
      expect(await answer(ann, { kind: 'number', value: 1 })).toMatchObject({ code: 'malformed' })
      expect(await answer(ann)).toMatchObject({ ok: true })
    })
  })

  describe('coming back', () => {
    also('to the lobby, as host and as player', async () => {
      const made = await makeSession(house.server.url)
      const host = await hostOf(house, made)
      const ann = await comeIn(await house.player(), made.code)
      for (const { player } of [host, ann]) player.close()
      const again = await comeAsHost(await house.player(host.player.cookie), made.code)
      expect(again.view()).toMatchObject({ head: { phase: 'lobby', players: 1 }, host: { answered: 0 } })
      await comeIn(await house.player(ann.player.cookie), made.code)
      await act(again, 'start')
      expect((await until(again, 'question')).head.players).toBe(1)
    })

    test('after each answer changes no score, and gives no second answer', async () => {
      const { made, host, members } = await opened(house, 2)
      let [ann] = members as [Member, Member]
      const bob = members[1] as Member
      for (const question of [0, 1]) {
        await ann.until(({ head }) => head.question?.index === question)
        expect(await answer(ann, RIGHT, question)).toMatchObject({ ok: true })
        ann.player.close()
        ann = await comeIn(await house.player(ann.player.cookie), made.code)
        expect(await answer(ann, WRONG, question)).toMatchObject({ code: 'already-answered' })
        expect(await answer(bob, WRONG, question)).toMatchObject({ ok: true })
        const { own } = await until(ann, 'answer')
        expect(own).toMatchObject({ points: 1000 * (question + 1), right: question + 1 })
        await until(host, 'answer')
        await act(host, 'next')
        if (question === 0) await until(bob, 'question')
      }
    })

    also('in every phase, host and player see what they saw', async () => {
      const { made, host, members } = await opened(house, 2)
      const [ann] = members as [Member, Member]
      async function bothAgain(): Promise<void> {
        const hostAgain = await comeAsHost(await house.player(host.player.cookie), made.code)
        const annAgain = await comeIn(await house.player(ann.player.cookie), made.code)
        expect(hostAgain.view().head).toMatchObject({ ...host.view().head, players: 2 })
        expect(annAgain.view()).toMatchObject({ own: ann.view().own, head: ann.view().head })
        expect(hostAgain.view().host).toMatchObject({ standings: host.view().host?.standings ?? null })
        for (const { player } of [hostAgain, annAgain]) player.close()
      }
      await answer(ann)
      await ann.player.get('session:join', { code: made.code }).then(({ update }) => ann.take(update))
      await bothAgain()
      await act(host, 'close')
      await until(ann, 'closing')
      await bothAgain()
      for (const one of [ann, host]) await until(one, 'answer')
      await bothAgain()
      await act(host, 'standings')
      await until(ann, 'standings')
      await bothAgain()
      await act(host, 'end')
      await until(ann, 'ended')
      await bothAgain()
    })

    test('who leaves holds nobody up, keeps the points, and may come back', async () => {
      const { made, host, members } = await opened(house, 3)
      const [ann, bob, eve] = members as [Member, Member, Member]
      await Promise.all([answer(ann), answer(bob), answer(eve, WRONG)])
      for (const member of [ann, bob, host]) await until(member, 'answer')
      await ann.player.get('session:leave', { session: made.session })
      expect(await ann.player.ask('session:leave', { session: made.session })).toMatchObject({
        code: 'not-in-session',
      })
      eve.player.close()
      await act(host, 'next')
      await bob.until(({ head }) => head.question?.index === 1)
      await answer(bob, RIGHT, 1)
      expect((await bob.until(({ head }) => head.phase === 'answer')).own).toMatchObject({ points: 2000 })
      const back = await comeIn(await house.player(ann.player.cookie), made.code)
      expect(back.view().own).toMatchObject({ points: 1000, rank: 2 })
    })
  })

  describe('rights', () => {
    also('a player is no host, whatever they send, and a host is no seat', async () => {
      const { made, members } = await opened(house, 1)
      const [ann] = members as [Member]
      const { session, sequence } = ann.view()
      const wanted = { session, command: newCommand(), at: sequence, act: 'end' } as const
      expect(await ann.player.ask('session:act', wanted)).toMatchObject({ code: 'not-the-host' })
      expect(await ann.player.ask('session:host', { code: made.code })).toMatchObject({
        code: 'not-the-host',
      })
      const token = ann.player.cookie.split('.')[1] ?? ''
      const forged = `${ann.player.cookie}; four_waves_host_${made.session}=${token}`
      const forger = await house.player(forged)
      expect(await forger.ask('session:host', { code: made.code })).toMatchObject({ code: 'not-the-host' })
      expect(await forger.ask('session:act', wanted)).toMatchObject({ code: 'not-the-host' })
      const other = await makeSession(house.server.url)
      const foreign = await house.player(`${ann.player.cookie}; ${other.cookie}`)
      expect(await foreign.ask('session:act', wanted)).toMatchObject({ code: 'not-the-host' })
      const stranger = await house.player()
      const given = { session, command: newCommand(), question: 0, answer: asAsked(ann, RIGHT) }
      expect(await stranger.ask('answer:submit', given)).toMatchObject({ code: 'not-in-session' })
    })

    test('of two devices of the host that say next at once one is told to look again', async () => {
      const { made, host, members } = await opened(house, 1)
      const [ann] = members as [Member]
      const device = await comeAsHost(await house.player(host.player.cookie), made.code)
      await answer(ann)
      for (const one of [host, device]) await until(one, 'answer')
      const replies = await Promise.all([sayAct(host, 'next'), sayAct(device, 'next')])
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
      expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'stale' })
      expect((await ann.until(({ head }) => head.phase === 'question')).head.question?.index).toBe(1)
    })

    test('a locked session lets only those back in who were there', async () => {
      const { made, host, members } = await opened(house, 1)
      const [ann] = members as [Member]
      await act(host, 'lock')
      const stranger = await house.player()
      expect(await stranger.ask('session:join', { code: made.code })).toMatchObject({
        code: 'session-locked',
      })
      await ann.player.get('session:leave', { session: made.session })
      expect(await ann.player.ask('session:join', { code: made.code })).toMatchObject({ ok: true })
      await act(host, 'unlock')
      await stranger.get('session:join', { code: made.code })
      await act(host, 'end')
      const late = await house.player()
      expect(await late.ask('session:join', { code: made.code })).toMatchObject({ code: 'session-over' })
      expect(await late.ask('session:join', { code: 'ZZZZZZ' })).toMatchObject({ code: 'no-such-session' })
      expect(await sayAct(host, 'start')).toMatchObject({ code: 'session-over' })
    })
  })

  also('two sessions at once hear nothing of each other', async () => {
    const [one, two] = [await opened(house, 2), await opened(house, 2)]
    const heard: string[] = []
    for (const { player } of two.members)
      player.socket.onAny((_, payload) => heard.push(JSON.stringify(payload)))
    await Promise.all(one.members.map((member) => answer(member)))
    await until(one.host, 'answer')
    await act(one.host, 'end')
    for (const member of one.members) await until(member, 'ended')
    expect(heard.filter((payload) => payload.includes(one.made.session))).toEqual([])
    expect(two.host.view().head.phase).toBe('question')
    expect(await answer(two.members[0] as Member)).toMatchObject({ ok: true })
  })

  also('nothing that is to be asked is in anything that a player or the host hears', async () => {
    const made = await makeSession(house.server.url, {}, setOf('one', 'two'))
    const host = await hostOf(house, made)
    const ann = await comeIn(await house.player(), made.code)
    const bob = await comeIn(await house.player(), made.code)
    const heard: { phase: SessionPhase; payload: string }[] = []
    for (const { player, view } of [host, ann, bob]) {
      const note = (payload: unknown) =>
        heard.push({ phase: view().head.phase, payload: JSON.stringify(payload) })
      heard.push({ phase: 'lobby', payload: JSON.stringify(view()) })
      player.socket.onAny((_, payload) => {
        if (!isShown(payload)) note(payload)
      })
    }
    await act(host, 'start')
    await until(bob, 'question')
    const early = [await answer(ann), await sayAct(host, 'next')]
    heard.push(...early.map((ack) => ({ phase: 'question' as const, payload: JSON.stringify(ack) })))
    await act(host, 'close')
    for (const one of [host, ann, bob]) await until(one, 'answer')
    const shown = JSON.stringify([ann.view(), bob.view(), host.view()])
    expect(shown).toContain('SECRET-WHY of one')
    await act(host, 'next')
    await ann.until(({ head }) => head.question?.index === 1)
    await act(host, 'end')
    for (const one of [host, ann, bob]) await until(one, 'ended')

    const all = heard.map(({ payload }) => payload).join('\n')
    expect(heard.length).toBeGreaterThan(8)
    for (const secret of [...SECRETS, 'SECRET-WHY of two', '"key"', 'misconception', '"right":true'])
      expect(all).not.toContain(secret)
    const everything = `${all}\n${shown}`
    const { hostHash } = (await house.storage.sessions.list.byId(made.session)) ?? { hostHash: '' }
    const [created] = await house.storage.sessions.log.read(made.session, 0)
    const seed = created?.events[0]?.type === 'session-created' ? created.events[0].seed : ''
    const tokens = [host, ann, bob].flatMap(({ player }) => player.cookie.match(/[A-Za-z0-9_-]{43}/g) ?? [])
    expect(tokens).toHaveLength(4)
    for (const secret of [...tokens, hostHash, seed, 'misconception', 'SECRET-WHY of two'])
      expect(everything).not.toContain(secret)
  })

  test('goes on by itself from the second player to the end', async () => {
    const settings = { open: true, pace: 'itself' } as const
    const made = await makeSession(house.server.url, settings)
    const seeker = await house.player()
    const ann = await comeIn(await house.player(), made.code)
    const { code } = await seeker.get('session:find', {})
    expect(code).toBe(made.code)
    const bob = await comeIn(seeker, made.code)
    for (const question of [0, 1]) {
      for (const one of [ann, bob])
        await one.until(({ head }) => head.phase === 'question' && head.question?.index === question)
      await Promise.all([answer(ann, RIGHT, question), answer(bob, WRONG, question)])
      await until(ann, 'answer')
    }
    const { head } = await until(bob, 'ended')
    expect(head.standings?.rows.map(({ points }) => points)).toEqual([2000, 0])
    expect((await house.player().then((one) => one.get('session:find', {}))).code).toBeNull()
  })

  test('is told by each process to its own, and goes on when one of them has gone', async () => {
    const made = await makeSession(house.server.url)
    const other = await house.startAnother()
    const host = await hostOf(house, made)
    const ann = await comeIn(await house.player(), made.code)
    const bob = await comeIn(await house.player(undefined, other), made.code)
    await act(host, 'start')
    for (const one of [ann, bob]) await until(one, 'question')
    expect(await answer(bob)).toMatchObject({ ok: true })
    expect(await answer(ann, WRONG)).toMatchObject({ ok: true })
    expect((await until(bob, 'answer')).head.closed?.distribution).toMatchObject({ answers: 2 })
    expect((await until(host, 'answer')).head.closed?.distribution).toMatchObject({ answers: 2 })
    await house.stop(other)
    await act(host, 'next')
    const again = await comeIn(await house.player(bob.player.cookie), made.code)
    expect(again.view().head).toMatchObject({ phase: 'question', question: { index: 1 } })
    expect(again.view().own).toMatchObject({ points: 1000 })
  })

  also('counts are few, however many answer', async () => {
    const { host, members } = await opened(house, 12)
    const counts = { host: 0, player: 0 }
    host.player.socket.on('session:counted', () => (counts.host += 1))
    members[0]?.player.socket.on('session:counted', () => (counts.player += 1))
    await Promise.all(members.map((member) => answer(member)))
    await until(host, 'answer')
    expect(counts.host).toBeLessThan(12)
    expect(counts.player).toBeLessThan(6)
  })
}

/** A payload of a phase in which the key is shown. */
function isShown(payload: unknown): boolean {
  const head = (payload as { head?: { phase: SessionPhase } } | undefined)?.head
  return head?.phase === 'answer' || head?.phase === 'standings' || head?.phase === 'ended'
}
