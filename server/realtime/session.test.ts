import { describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { newCommand } from './test-plays.ts'
import { type Member, RIGHT, WRONG, comeAsHost, comeIn, makeSession } from './test-session.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }))

async function hostOf(made: { code: string; cookie: string }): Promise<Member> {
  const { cookie } = await house.player()
  return comeAsHost(await house.player(`${cookie}; ${made.cookie}`), made.code)
}

async function act(host: Member, wanted: 'start' | 'close' | 'next' | 'standings' | 'end') {
  const { session, sequence } = host.view()
  const reply = await host.player.get('session:act', {
    session,
    command: newCommand(),
    at: sequence,
    act: wanted,
  })
  host.take(reply.update)
}

function answer(member: Member, given = RIGHT, question = 0) {
  const { session } = member.view()
  return member.player.ask('answer:submit', { session, command: newCommand(), question, answer: given })
}

describe('a quiz', () => {
  test('is made, joined, played and ended by its host', async () => {
    const made = await makeSession(house.server.url)
    const host = await hostOf(made)
    const ann = await comeIn(await house.player(), made.code)
    const bob = await comeIn(await house.player(), made.code)
    expect(ann.view().head).toMatchObject({ phase: 'lobby', activity: { questions: 2 }, question: null })
    await host.until(({ host: view }) => view?.roster.length === 2)

    await act(host, 'start')
    await ann.until(({ head }) => head.phase === 'question')
    expect(await answer(ann)).toMatchObject({ ok: true, question: 0 })
    expect(await answer(bob, WRONG)).toMatchObject({ ok: true })
    const closed = await ann.until(({ head }) => head.phase === 'answer')
    expect(closed.own).toMatchObject({ answer: RIGHT, result: { right: true, points: 1000 }, rank: 1 })
    expect(closed.head.closed).toMatchObject({ key: RIGHT, distribution: { answers: 2, right: 1 } })
    expect((await bob.until(({ head }) => head.phase === 'answer')).own).toMatchObject({ points: 0, rank: 2 })

    await host.until(({ head }) => head.phase === 'answer')
    await act(host, 'standings')
    await act(host, 'next')
    await bob.until(({ head }) => head.question?.index === 1)
    await act(host, 'close')
    await bob.until(({ head }) => head.phase === 'answer')
    await host.until(({ head }) => head.phase === 'answer')
    await act(host, 'next')
    const { head } = await bob.until((view) => view.head.phase === 'ended')
    expect(head.standings?.rows).toMatchObject([
      { rank: 1, points: 1000, right: 1 },
      { rank: 2, points: 0, right: 0 },
    ])
  })
})
