import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#core/by-role.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { Payload } from '#core/contract/wire.ts'
import { LINES } from '#core/match/line.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { MatchLog } from '#server/matches/ports.ts'
import type { TestPlayer } from './test-player.ts'
import { newCommand, playRightly } from './test-plays.ts'

interface House {
  readonly storage: { readonly log: MatchLog }
  readonly player: () => Promise<TestPlayer>
  readonly events: (match: string) => Promise<readonly MatchEvent[]>
}

type Wanted = Partial<Payload<'match:create'>>

const LAST_ACK_LOST = { 4: { kind: 'lost' } } as const

async function make(player: TestPlayer, wanted: Wanted): Promise<string> {
  const usual = { scenario: 'four-waves', level: 2, partner: 'friend', role: 'client' } as const
  const { match } = await player.get('match:create', { ...usual, ...wanted })
  await player.get('match:join', { match })
  return match
}

function whilePlaying({ updates }: TestPlayer): MatchUpdate[] {
  return updates.filter(({ head }) => head.phase === 'playing')
}

function linesOf({ updates }: TestPlayer, role: Role) {
  return updates.flatMap(({ items }) => items).filter((item) => item.role === role)
}

/** What every storage lets be played: the network as a role, the story, and how sure one is. */
export function testEndings(house: House): void {
  const eventsOf = (match: string) => () => house.events(match)

  async function pair(wanted: Wanted) {
    const [client, server] = [await house.player(), await house.player()]
    const match = await make(client, wanted)
    await server.get('match:join', { match })
    return { match, client, server }
  }

  async function trio(wanted: Wanted = {}) {
    const two = await pair({ network: 'person', ...wanted })
    const network = await house.player()
    await network.get('match:join', { match: two.match, role: 'network' })
    return { ...two, network }
  }

  describe('the network, played by a third person', () => {
    test('begins when all three are there, and each sees who is missing', async () => {
      const { match, client } = await pair({ network: 'person' })
      await client.until((view) => view.partner.kind === 'person')
      expect(client.view()).toMatchObject({ phase: 'waiting', network: { kind: 'nobody' } })
      const network = await house.player()
      await network.get('match:join', { match })
      await client.until((view) => view.phase === 'playing' && view.network?.seat === network.seat)
      expect(network.networkView()).toMatchObject({ role: 'network', goal: 'time-wait-restarts', used: 0 })
    })

    test('loses the last ACK: TIME-WAIT restarts, both ends finish, and the goal is reached', async () => {
      const { match, ...players } = await trio()
      await playRightly(eventsOf(match), players, { fates: LAST_ACK_LOST })
      for (const role of ROLES) {
        const { result } = await players[role].until((view) => view.phase === 'ended')
        expect(result).toMatchObject({ ending: 'both-closed', network: { points: 100, used: 1 } })
      }
      const { result, timeline } = await players.network.untilNetwork((view) => view.phase === 'ended')
      expect(result?.network).toMatchObject({ goal: 'time-wait-restarts', reached: true, points: 100 })
      expect(new Set(timeline.map((item) => item.role))).toEqual(new Set(ROLES))
    })

    test('is not to be told from a partner who thinks: nothing of it reaches the ends', async () => {
      const { match, client, server, network } = await trio()
      const players = { client, server, network }
      await playRightly(eventsOf(match), players, { until: ({ flightCount }) => flightCount === 4 })
      const heard = client.updates.length
      const heardByServer = server.updates.length
      await network.untilNetwork(({ undecided }) => undecided.length > 0)
      expect(server.updates).toHaveLength(heardByServer)
      await playRightly(
        eventsOf(match),
        { network },
        {
          fates: LAST_ACK_LOST,
          until: ({ undecided }) => undecided.length === 0,
        },
      )
      await server.until(({ asked }) => asked?.stimuli[0]?.kind === 'timer')
      expect(client.updates).toHaveLength(heard)
      await playRightly(eventsOf(match), players)
      await client.until((view) => view.phase === 'ended')
      const sent = JSON.stringify([...whilePlaying(client), ...whilePlaying(server)])
      expect(sent).not.toMatch(/"fate"|"lost"|undecided|budget|"used"|"goal"/)
      const toNetwork = JSON.stringify(whilePlaying(network))
      expect(toNetwork).not.toMatch(/ESTABLISHED|FIN-WAIT|LAST-ACK|"accepted"|"called"|sndNxt/)
    })

    test('decides once, whatever is sent again, and only on what is undecided', async () => {
      const { match, client, server, network } = await trio()
      const players = { client, server }
      await playRightly(eventsOf(match), players, { until: ({ undecided }) => undecided.length === 1 })
      const decide = { match, command: newCommand(), flight: 1, fate: { kind: 'doubled' } } as const
      const stranger = await house.player()
      expect(await stranger.ask('fate:decide', decide)).toMatchObject({ code: 'not-your-match' })
      expect(await client.ask('fate:decide', decide)).toMatchObject({ code: 'not-needed-here' })
      const unknown = await network.ask('fate:decide', { ...decide, command: newCommand(), flight: 9 })
      expect(unknown).toMatchObject({ code: 'stale', update: { from: 0, head: { role: 'network' } } })
      const rows = (await house.storage.log.read(match, 0)).length
      const twice = await Promise.all([1, 2].map(() => network.get('fate:decide', decide)))
      expect(twice.map(({ update }) => update.head.role)).toEqual(['network', 'network'])
      expect(await house.storage.log.read(match, 0)).toHaveLength(rows + 1)
      expect(network.networkView().used).toBe(1)
      const move = { match, command: newCommand(), stimulus: 0, move: { kind: 'nothing' } } as const
      expect(await network.ask('move:submit', move)).toMatchObject({ code: 'not-needed-here' })
      expect(await network.ask('wait:skip', { match })).toMatchObject({ code: 'not-needed-here' })
    })

    test('is a seat of its own: taken, refused and left to the computer', async () => {
      const player = await house.player()
      const usual = { level: 2, partner: 'friend', role: 'client' } as const
      const create = (wanted: Wanted & { scenario: string }) =>
        player.ask('match:create', { ...usual, ...wanted })
      expect(await create({ scenario: 'last-ack-lost', network: 'person' })).toMatchObject({
        code: 'no-network-here',
      })
      const contrary = { scenario: 'four-waves', role: 'network', network: 'script' } as const
      expect(await create(contrary)).toMatchObject({ code: 'malformed' })
      const { match } = await trio()
      expect(await player.ask('match:join', { match, role: 'network' })).toMatchObject({ code: 'match-full' })
      const two = await make(player, {})
      const other = await house.player()
      expect(await other.ask('match:join', { match: two, role: 'network' })).toMatchObject({
        code: 'no-such-role',
      })
      expect(await other.ask('match:join', { match: two, role: 'client' })).toMatchObject({
        code: 'match-full',
      })
      const three = await make(player, { network: 'person' })
      await player.get('match:computer', { match: three })
      const { partner, network } = await player.until((view) => view.phase === 'playing')
      expect([partner.kind, network?.kind]).toEqual(['computer', 'computer'])
    })

    test('plays with the computer at both ends', async () => {
      const network = await house.player()
      const match = await make(network, { role: 'network', partner: 'computer' })
      await playRightly(eventsOf(match), { network }, { fates: LAST_ACK_LOST })
      const { result } = await network.untilNetwork((view) => view.phase === 'ended')
      expect(result).toMatchObject({ ending: 'both-closed', network: { reached: true, points: 100 } })
    })
  })

  describe('the story', () => {
    test('is played line by line, each with the segment that says it', async () => {
      const { match, client, server } = await pair({ level: 0 })
      const first = await client.until((view) => view.asked !== null)
      expect(first.asked).toMatchObject({ asks: 'line', line: null })
      expect(first.asked?.lines).toContain('done')
      expect(first.asked?.lines.length).toBeLessThan(LINES.length)
      const submit = { match, command: newCommand(), stimulus: 0 }
      const line = { kind: 'line', line: 'a-new-talk' } as const
      const wrong = await client.get('move:submit', { ...submit, move: line })
      expect(wrong).toMatchObject({ verdict: 'refused', refusal: { reason: 'wrong-line', depth: 1 } })
      const right = { ...submit, command: newCommand(), move: { ...line, line: 'done' } } as const
      expect(await client.get('move:submit', right)).toMatchObject({ verdict: 'right', points: 0 })
      expect(client.view().asked).toMatchObject({ asks: 'move', line: 'done', lines: [] })
      await playRightly(eventsOf(match), { client, server })
      const { result, timeline } = await client.until((view) => view.phase === 'ended')
      const { points = 0, obtainable = 0 } = result?.scores.client ?? {}
      expect(obtainable - points).toBe(50)
      expect(timeline.filter(({ kind }) => kind === 'line').length).toBeGreaterThan(2)
    })

    test('is played by the computer too', async () => {
      const client = await house.player()
      const match = await make(client, { level: 0, partner: 'computer' })
      await playRightly(eventsOf(match), { client })
      expect((await client.until((view) => view.phase === 'ended')).result?.mark).toBe('clean')
    })
  })

  describe('how sure one is', () => {
    test('is asked with each move, kept with it, and the own business for ever', async () => {
      const { match, client, server, network } = await trio({ confidence: true })
      await client.until((view) => view.asked !== null)
      const submit = { match, command: newCommand(), stimulus: 0, move: { kind: 'nothing' } } as const
      const refused = await client.ask('move:submit', submit)
      expect(refused).toMatchObject({ ok: false, code: 'confidence-missing' })
      expect(!refused.ok && refused.message).toMatch(/how sure you are/)
      await client.get('move:submit', { ...submit, command: newCommand(), confidence: 'guess' })
      await playRightly(eventsOf(match), { client, server, network })
      await network.untilNetwork((view) => view.phase === 'ended')
      expect(JSON.stringify(network.updates)).not.toContain('confidence')
      await Promise.all([client, server].map((player) => player.until((view) => view.phase === 'ended')))
      expect(JSON.stringify(client.view().timeline)).toContain('"confidence":"guess"')
      expect(JSON.stringify(server.updates)).not.toContain('guess')
      expect(JSON.stringify(linesOf(server, 'client'))).not.toContain('confidence')
      expect(JSON.stringify(linesOf(client, 'server'))).not.toContain('confidence')
    })

    test('is not kept where the match does not ask', async () => {
      const { match, client } = await pair({})
      await client.until((view) => view.asked !== null)
      const submit = { match, command: newCommand(), stimulus: 0, move: { kind: 'nothing' } } as const
      await client.get('move:submit', { ...submit, confidence: 'sure' })
      expect(JSON.stringify(await house.events(match))).not.toContain('sure')
    })
  })
}
