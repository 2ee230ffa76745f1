import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { TEST_TIMES } from '../compose-test-server.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import type { TestPlayer } from './test-player.ts'
import { type Pair, newCommand, playRightly, seatPair } from './test-plays.ts'

const open = async () => openMemoryStorage({ parseEvents })

type House = ReturnType<typeof useTestHouse>

/** Two players, played until the Client waits in TIME-WAIT and the Server is CLOSED. */
async function inTimeWait(house: House): Promise<Pair> {
  const pair = await house.pair()
  await playRightly(() => house.events(pair.match), pair, { until: ({ wait }) => wait?.timer === '2MSL' })
  await pair.client.until(({ wait }) => wait !== null)
  return pair
}

describe('a wait that lasts', () => {
  const house = useTestHouse(open, { times: { ...TEST_TIMES, waitsFast: true } })

  test('is seen by whose timer it is, and by nobody else', async () => {
    const { client, server } = await inTimeWait(house)
    expect(client.view().wait).toMatchObject({ timer: '2MSL', pauseMs: 10_000 })
    expect(server.view()).toMatchObject({ state: 'CLOSED', wait: null, phase: 'playing' })
    expect(JSON.stringify(server.updates)).not.toContain('2MSL')
  })

  test('is skipped when both would, and not by one alone; nobody hears of the other', async () => {
    const { match, client, server } = await inTimeWait(house)
    const heard = client.updates.length
    await server.get('wait:skip', { match })
    await server.until((view) => view.skips)
    await server.get('wait:skip', { match })
    await sleep(150)
    expect(client.updates).toHaveLength(heard)
    expect(client.view()).toMatchObject({ phase: 'playing', skips: false })
    await client.get('wait:skip', { match })
    for (const player of [client, server]) {
      const { result } = await player.until((view) => view.phase === 'ended')
      expect(result?.ending).toBe('both-closed')
    }
    const types = (await house.events(match)).map(({ type }) => type)
    expect(types.filter((type) => type === 'skip-agreed')).toHaveLength(2)
    expect(await house.storage.due.soonest()).toBeNull()
  })

  test('is over when the one who has not agreed goes, and the computer waits for nothing', async () => {
    const { match, client, server } = await inTimeWait(house)
    await server.get('wait:skip', { match })
    await client.get('match:leave', { match })
    await server.until((view) => view.phase === 'ended')
    expect((await house.events(match)).filter(({ type }) => type === 'wait-over')).toHaveLength(1)
  })

  test('is agreed to beforehand, but not in place of an answer, and not from outside', async () => {
    const { match, client, server } = await house.pair()
    await client.until(({ asked }) => asked !== null)
    const stranger = await house.player()
    expect(await client.ask('wait:skip', { match })).toMatchObject({ code: 'not-needed-here' })
    expect(await stranger.ask('wait:skip', { match })).toMatchObject({ code: 'not-your-match' })
    expect(await server.ask('wait:skip', { match })).toEqual({ ok: true })
  })

  test('is none where the match asks for none', async () => {
    const client = await house.player()
    const wanted = { scenario: 'four-waves', level: 2, partner: 'computer', role: 'client' } as const
    const { match } = await client.get('match:create', { ...wanted, waits: 'none' })
    await client.get('match:join', { match })
    await playRightly(() => house.events(match), { client })
    expect((await house.events(match)).map(({ type }) => type)).not.toContain('wait-began')
  })
})

describe('a wait that is over soon', () => {
  const times = { ...TEST_TIMES, waitsFast: true, waitPace: (ms: number) => ms / 40, fateAfter: 200 }
  const house = useTestHouse(open, { times })

  test('ends by itself, once, and play goes on', async () => {
    const { match, client } = await inTimeWait(house)
    await client.until((view) => view.phase === 'ended')
    const types = (await house.events(match)).map(({ type }) => type)
    expect(types.filter((type) => type.startsWith('wait-'))).toEqual(['wait-began', 'wait-over'])
    expect(await house.storage.due.soonest()).toBeNull()
  })

  test('ends though nobody is there any more', async () => {
    const { match, client, server } = await inTimeWait(house)
    client.close()
    server.close()
    await expect.poll(async () => (await house.events(match)).at(-1)?.type).toBe('match-ended')
  })

  test('is passed before each retransmission, and the one who waits sees it', async () => {
    const [client, server] = [await house.player(), await house.player()]
    const pair = await seatPair(client, server, 2, 'last-ack-lost')
    await playRightly(() => house.events(pair.match), pair)
    const waits = (await house.events(pair.match)).flatMap((event) =>
      event.type === 'wait-began' ? [`${event.role} ${event.timer}`] : [],
    )
    expect(waits).toEqual(['server RTO', 'client 2MSL'])
    const shown = (player: TestPlayer) =>
      player.updates.flatMap(({ head }) => (head.role !== 'network' && head.wait ? [head.wait.timer] : []))
    expect(new Set(shown(server))).toEqual(new Set(['RTO']))
    expect(new Set(shown(client))).toEqual(new Set(['2MSL']))
  })

  test('so does the time of the network: what it has not decided on is delivered', async () => {
    const network = await house.player()
    const wanted = { scenario: 'four-waves', level: 2, partner: 'computer', role: 'network' } as const
    const { match } = await network.get('match:create', wanted)
    await network.get('match:join', { match })
    await network.untilNetwork((view) => view.phase === 'ended')
    const fates = (await house.events(match)).filter(({ type }) => type === 'fate-decided')
    expect(fates.map((event) => event.type === 'fate-decided' && event.by)).toEqual(Array(4).fill('time'))
    const late = { match, command: newCommand(), flight: 1, fate: { kind: 'lost' } } as const
    expect(await network.ask('fate:decide', late)).toMatchObject({ code: 'match-over' })
    expect(await house.storage.due.soonest()).toBeNull()
  })
})

describe('where timers are not waited for', () => {
  const house = useTestHouse(open)

  test('only what a match asks for in real time is', async () => {
    const client = await house.player()
    const wanted = { scenario: 'four-waves', level: 2, partner: 'computer', role: 'client' } as const
    const { match } = await client.get('match:create', { ...wanted, waits: 'real' })
    await client.get('match:join', { match })
    const until = { until: ({ wait }: { wait: object | null }) => wait !== null }
    await playRightly(() => house.events(match), { client }, until)
    const { wait } = await client.until((view) => view.wait !== null)
    // 2MSL since the ACK was sent: the little that it was on its way has passed.
    expect(wait).toMatchObject({ timer: '2MSL', pauseMs: (wait?.until ?? 0) - 650 })
    expect(wait?.pauseMs).toBeGreaterThan(50_000)
    await client.get('wait:skip', { match })
    await client.until((view) => view.phase === 'ended')
  })
})
