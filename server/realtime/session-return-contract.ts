import { describe, expect, test } from 'vitest'
import { type Depth, besidesAt } from '../compose-test-depth.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { act, answer, hostOf, opened, until } from '../compose-test-sessions.ts'
import { type Member, RIGHT, WRONG, comeAsHost, comeIn, makeSession } from './test-session.ts'

/** Who leaves a session and comes back finds it as it was. */
export function testSessionReturns(house: TestHouse, depth: Depth = 'all'): void {
  const { also } = besidesAt(depth)
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
}
