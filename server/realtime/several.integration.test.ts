import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { useSeveralProcesses } from '../compose-test-several.ts'
import type { TestPlayer } from './test-player.ts'
import { type Pair, playFourWaves, playRightly, seatPair } from './test-plays.ts'
import { hasRedis } from './test-redis.ts'

/** Milliseconds after which a process looks for itself: never, so that what crosses here crossed as news. */
const NEVER = 600_000

function told(
  player: TestPlayer,
  event: 'match:paired' | 'match:offered' | 'seat:taken-over' | 'disconnect',
) {
  return new Promise((resolve) => player.socket.once(event, resolve))
}

describe.skipIf(!hasRedis)('a match between two processes', () => {
  const several = useSeveralProcesses({ times: { lookEvery: NEVER, waitsFast: false } })

  async function seated(scenario = 'four-waves', level: 1 | 2 | 3 = 2): Promise<Pair> {
    return seatPair(await several.here.player(), await several.there.player(), level, scenario)
  }

  test.each([1, 2, 3] as const)('is played to its end, level %i', async (level) => {
    const pair = await seated('four-waves', level)
    await playFourWaves(pair)
    for (const { until } of [pair.client, pair.server])
      expect((await until(({ phase }) => phase === 'ended')).result?.mark).toBe('clean')
  })

  test.each(['simultaneous-close', 'first-fin-lost', 'half-close', 'server-closes-first'])(
    'is played to its end: %s',
    async (scenario) => {
      const pair = await seated(scenario, 3)
      await playRightly(() => several.here.events(pair.match), pair)
      for (const { until } of [pair.client, pair.server]) await until(({ phase }) => phase === 'ended')
    },
  )

  test('has a player of the network at a process of its own', async () => {
    const { here, there } = several
    const [client, server, network] = [await here.player(), await there.player(), await there.player()]
    const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', network: 'person' } as const
    const { match } = await client.get('match:create', { ...wanted, role: 'client' })
    for (const player of [client, server, network]) await player.get('match:join', { match })
    const fates = { 1: { kind: 'lost' } } as const
    await playRightly(() => here.events(match), { client, server, network }, { fates })
    for (const { until } of [client, server]) await until(({ phase }) => phase === 'ended')
    await network.untilNetwork(({ phase }) => phase === 'ended')
  })

  test('is found by two who look for a stranger, and told again to who asks again', async () => {
    const [ann, bob] = [await several.here.player(), await several.there.player()]
    const wanted = { scenario: 'four-waves', level: 1 } as const
    const paired = told(ann, 'match:paired')
    expect(await ann.get('match:quick', wanted)).toMatchObject({ match: null })
    const { match } = await bob.get('match:quick', wanted)
    expect(await paired).toEqual({ match })
    expect(await ann.get('match:quick', wanted)).toMatchObject({ match })
    for (const player of [ann, bob]) await player.get('match:join', { match: match ?? '' })
    await bob.until(({ phase }) => phase === 'playing')
  })

  test('is offered again, and goes on in a tab that hangs on the other process', async () => {
    const { client, server, match } = await seated()
    await playFourWaves({ client, server, match })
    const offered = told(server, 'match:offered')
    const { match: again } = await client.get('match:again', { match })
    expect(await offered).toEqual({ match, again })
    for (const player of [client, server]) await player.get('match:join', { match: again })

    const tab = await several.there.player(client.cookie)
    const takenOver = told(client, 'seat:taken-over')
    await tab.get('match:join', { match: again })
    expect(await takenOver).toEqual({ match: again })
    const heard = client.updates.length
    // The ends are swapped.
    await playRightly(() => several.here.events(again), { client: server, server: tab })
    await tab.until(({ phase }) => phase === 'ended')
    expect(client.updates).toHaveLength(heard)
  })

  test('crosses as news again once Redis is back', async () => {
    const { here, there, redis } = several
    const { client, server } = await seated()
    await redis.kill()
    await redis.startAgain()
    // Each process finds it again in its own time, to tell by one connection and to hear by another.
    await untilHeard(server, client)
    await untilHeard(client, server)
    await playFourWaves(await seatPair(client, server))
    for (const process of [here, there])
      expect((await fetch(`${process.server.url}/readyz`)).status).toBe(200)
  })

  /** A new match each time, until who waits in one is told by the other one's process that it has begun. */
  async function untilHeard(teller: TestPlayer, hearer: TestPlayer): Promise<void> {
    for (let isHeard = false; !isHeard;) {
      const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', role: 'client' } as const
      const { match } = await hearer.get('match:create', wanted)
      await hearer.get('match:join', { match })
      await teller.get('match:join', { match })
      const heard = hearer.until((view) => view.match === match && view.phase === 'playing')
      heard.catch(() => {})
      isHeard = await Promise.race([heard.then(() => true), sleep(300, false)])
    }
  }
})
