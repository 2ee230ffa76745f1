import { describe, expect, test } from 'vitest'
import type { SessionPhase } from '#core/session/view.ts'
import { type Depth, besidesAt } from '../compose-test-depth.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { act, answer, hostOf, opened, sayAct, until } from '../compose-test-sessions.ts'
import { testSessionAnswers } from './session-answers-contract.ts'
import { testSessionReturns } from './session-return-contract.ts'
import { newCommand } from './test-plays.ts'
import {
  type Member,
  RIGHT,
  SECRETS,
  WRONG,
  asAsked,
  comeAsHost,
  comeIn,
  makeSession,
  setOf,
} from './test-session.ts'

/** What holds of sessions whatever they are stored in. The house is made of `FAST_PARTS`. */
export function testSessions(house: TestHouse, depth: Depth = 'all'): void {
  const { also } = besidesAt(depth)
  testSessionAnswers(house, depth)
  testSessionReturns(house, depth)

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
}

/** A payload of a phase in which the key is shown. */
function isShown(payload: unknown): boolean {
  const head = (payload as { head?: { phase: SessionPhase } } | undefined)?.head
  return head?.phase === 'answer' || head?.phase === 'standings' || head?.phase === 'ended'
}
