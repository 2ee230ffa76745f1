import { describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import type { TestPlayer } from './test-player.ts'
import { type Pair, playFourWaves } from './test-plays.ts'

describe('once more, with the ends swapped', () => {
  const house = useTestHouse(async () => openMemoryStorage({ parseEvents }))

  async function playedPair(): Promise<Pair> {
    const pair = await house.pair()
    await playFourWaves(pair)
    return pair
  }

  const offerTo = (player: TestPlayer) =>
    new Promise((resolve) => player.socket.once('match:offered', resolve))

  test('both have their seat in one new match, whoever asks first, and also both at once', async () => {
    const { match, client, server } = await playedPair()
    const offered = offerTo(server)
    const answers = await Promise.all([client, server].map((one) => one.get('match:again', { match })))
    const [again] = answers.map((answer) => answer.match)
    expect(answers).toEqual([
      { ok: true, match: again },
      { ok: true, match: again },
    ])
    expect(again).not.toBe(match)
    expect(await offered).toEqual({ match, again })
    await client.get('match:join', { match: again ?? '' })
    await server.get('match:join', { match: again ?? '' })
    expect(client.view()).toMatchObject({
      role: 'server',
      phase: 'playing',
      scenario: 'four-waves',
      level: 2,
    })
    expect(server.view()).toMatchObject({ role: 'client', partner: { kind: 'person' } })
  })

  test('is for those who played it, and for when it is over', async () => {
    const running = await house.pair()
    expect(await running.client.ask('match:again', { match: running.match })).toMatchObject({
      code: 'not-needed-here',
    })
    const { match } = await playedPair()
    const stranger = await house.player()
    expect(await stranger.ask('match:again', { match })).toMatchObject({ code: 'not-your-match' })
    const missing = await stranger.ask('match:again', { match: match.split('').toReversed().join('') })
    expect(missing).toMatchObject({ code: 'no-such-match' })
  })
})
