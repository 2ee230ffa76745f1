import { describe, expect, test } from 'vitest'
import { ROLES } from '#core/by-role.ts'
import { LEVELS } from '#core/match/move.ts'
import type { Asked } from '#core/match/view.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { answer, playFourWaves } from './test-plays.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }))

describe('two players over sockets', () => {
  test.each([1, 2, 3] as const)('close a connection at level %i', async (level) => {
    const pair = await house.pair(level)
    const end = await playFourWaves(pair)
    expect(end.result).toMatchObject({ ending: 'both-closed', mark: 'clean' })
    for (const role of ROLES) {
      expect(pair[role].view().result?.scores[role]).toMatchObject({ points: 300, obtainable: 300, right: 3 })
    }
  })

  test('see each other by the name of the seat, and both sides when it is over', async () => {
    const pair = await house.pair()
    const update = pair.client.updates.at(-1)
    expect(Object.keys(update?.names ?? {}).toSorted()).toEqual(
      [pair.client.seat, pair.server.seat].toSorted(),
    )
    expect(Object.values(update?.names ?? {}).every((name) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name))).toBe(
      true,
    )
    expect(pair.client.view().timeline.every((item) => item.role === 'client')).toBe(true)
    const end = await playFourWaves(pair)
    expect(new Set(end.timeline.map((item) => item.role))).toEqual(new Set(ROLES))
    expect(pair.client.view().timeline).toEqual(pair.server.view().timeline)
  })

  test('get only what is new, in order, and nothing of the tries of the other', async () => {
    const pair = await house.pair()
    await answer(pair.client, { kind: 'nothing' })
    await answer(pair.client, { kind: 'segment', bits: ['ACK'], seq: 1, ack: 1 })
    const told = pair.server.updates.length
    await playFourWaves(pair)
    const { updates } = pair.server
    const whilePlaying = updates.filter((update) => update.head.phase === 'playing')
    expect(told).toBe(1)
    expect(whilePlaying.slice(1).every((update) => update.from > 0)).toBe(true)
    const sequences = updates.map((update) => update.sequence)
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b))
  })
})

describe('a wrong move', () => {
  test('is refused with its reason, twice; the third time the answer is given for no points', async () => {
    const pair = await house.pair()
    const wrong = { kind: 'nothing' } as const
    const replies = [
      await answer(pair.client, wrong),
      await answer(pair.client, wrong),
      await answer(pair.client, wrong),
    ]
    expect(replies.map((reply) => reply.ok && reply.verdict)).toEqual(['refused', 'refused', 'refused'])
    expect(replies.map((reply) => reply.ok && reply.verdict === 'refused' && reply.refusal)).toMatchObject([
      { reason: 'fin-owed', depth: 1, answer: null },
      { reason: 'fin-owed', depth: 2, answer: null },
      { reason: 'fin-owed', depth: 3, answer: { segment: { fin: true } } },
    ])
    expect(pair.client.view().score).toMatchObject({ points: 0, obtainable: 100 })
    await pair.server.until((view) => view.asked !== null)
  })
})

describe('the computer', () => {
  const all = SCENARIOS.flatMap(({ id, scene }) =>
    LEVELS.filter((level) => level > 0 || scene !== null).map((level) => ({ scenario: id, level })),
  )

  test.each(all)('plays its part of $scenario at level $level', async ({ scenario, level }) => {
    const player = await house.player()
    const { match } = await player.get('match:create', {
      scenario,
      level,
      partner: 'computer',
      role: 'server',
    })
    await player.get('match:join', { match })
    while (player.view().phase !== 'ended') {
      await player.until(({ asked, phase }) => asked !== null || phase === 'ended')
      // Three wrong ones, and the answer is given: nobody is stuck.
      if (player.view().asked !== null) await answer(player, wrongFor(player.view().asked?.asks ?? 'move'))
    }
    const computers = player
      .view()
      .timeline.filter((item) => item.kind === 'accepted' && item.role === 'client')
    expect(computers.every((item) => item.kind === 'accepted' && item.verdict === 'right')).toBe(true)
    expect(player.view().result?.scores.client.obtainable).toBe(0)
  })

  test('takes the role that stayed free', async () => {
    const player = await house.player()
    const wanted = { scenario: 'four-waves', level: 1, partner: 'friend', role: 'client' } as const
    const { match } = await player.get('match:create', wanted)
    await player.get('match:join', { match })
    expect(player.view().phase).toBe('waiting')
    await player.get('match:computer', { match })
    await player.until((view) => view.phase === 'playing' && view.partner.kind === 'computer')
  })
})

describe('quick match', () => {
  test('pairs two strangers who want the same, and nobody else', async () => {
    const [first, second, other] = [await house.player(), await house.player(), await house.player()]
    const wanted = { scenario: 'four-waves', level: 2 } as const
    const told = new Promise<{ match: string }>((resolve) => first.socket.once('match:paired', resolve))
    expect(await other.get('match:quick', { ...wanted, level: 1 })).toEqual({ ok: true, match: null })
    expect(await first.get('match:quick', wanted)).toEqual({ ok: true, match: null })
    expect(await first.get('match:quick', wanted)).toEqual({ ok: true, match: null })
    const { match } = await second.get('match:quick', wanted)
    expect(await told).toEqual({ match })
    await first.get('match:join', { match: match ?? '' })
    await second.get('match:join', { match: match ?? '' })
    expect(first.view().phase).toBe('playing')
    expect(first.view().role).not.toBe(second.view().role)
  })

  test('is told again to the one who was waiting, if that one asks again', async () => {
    const [first, second] = [await house.player(), await house.player()]
    const wanted = { scenario: 'four-waves', level: 2 } as const
    await first.get('match:quick', wanted)
    const { match } = await second.get('match:quick', wanted)
    expect(await first.get('match:quick', wanted)).toEqual({ ok: true, match })
  })

  test('finds nobody who has cancelled or gone', async () => {
    const [gone, cancelled, last] = [await house.player(), await house.player(), await house.player()]
    const wanted = { scenario: 'four-waves', level: 2 } as const
    await gone.get('match:quick', wanted)
    gone.close()
    await expect.poll(async () => house.storage.waiting.renew(gone.seat)).toBe(false)
    await cancelled.get('match:quick', wanted)
    await cancelled.get('match:quick-cancel', {})
    expect(await last.get('match:quick', wanted)).toEqual({ ok: true, match: null })
  })
})

function wrongFor(asks: Asked['asks']) {
  if (asks === 'line') return { kind: 'line', line: 'a-new-talk' } as const
  if (asks === 'state') return { kind: 'state', state: 'SYN-RECEIVED' } as const
  return { kind: 'segment', bits: ['SYN'], seq: 0, state: 'SYN-RECEIVED' } as const
}
