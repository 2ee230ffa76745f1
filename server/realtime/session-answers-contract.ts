import { describe, expect, test } from 'vitest'
import type { Answer } from '#core/quiz/answer.ts'
import { type Depth, besidesAt } from '../compose-test-depth.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { act, answer, opened, until } from '../compose-test-sessions.ts'
import { newCommand } from './test-plays.ts'
import { type Member, RIGHT, WRONG, asAsked, comeIn } from './test-session.ts'

/** What holds of answers in a session, and of how they are counted. */
export function testSessionAnswers(house: TestHouse, depth: Depth = 'all'): void {
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
