import { describe, expect, test } from 'vitest'
import type { SeatRole } from '#core/by-role.ts'
import type { Command } from '#core/match/decide.ts'
import type { Holder, Setup } from '#core/match/events.ts'
import { person, setupOf } from '#server/matches/create-match.ts'
import { createMatches } from '#server/matches/matches.ts'
import { openMatchWithId } from '#server/matches/open-match.ts'
import { createSeatNames } from '#server/matches/seat-names.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { TEST_TIMES } from '../compose-test-server.ts'
import type { TestPlayer } from './test-player.ts'
import { answer, newCommand, playRightly } from './test-plays.ts'

const FIN_ALONE = { kind: 'segment', bits: ['FIN'], seq: 0, ack: 0, length: 0 } as const
const COMPUTER: Holder = { kind: 'computer' }
let made = 0

const now = () => Date.now()

/** Whoever leads the class does so in another process: what it does is told by the next one to look at the log. */
function leader({ storage }: TestHouse) {
  const names = createSeatNames(storage.seats, now)
  const matches = createMatches({ log: storage.log, names, times: TEST_TIMES, onDue: () => {} })
  return {
    open: async (
      holders: Partial<Record<SeatRole, Holder>>,
      wanted: Partial<Pick<Setup, 'limits' | 'network' | 'guided' | 'scenario'>> = {},
    ): Promise<string> => {
      const setup = setupOf({ scenario: 'four-waves', level: 2, ...wanted }, TEST_TIMES)
      if (typeof setup === 'string') throw new Error(setup)
      made += 1
      const id = `CLASS${'A'.repeat(9)}${String(made + 21)}`.replaceAll(/[01]/g, 'Z')
      await openMatchWithId({ matches, now }, id, setup, holders)
      return id
    },
    lead: async (match: string, command: Command): Promise<void> => {
      const committed = await matches.commit(match, newCommand(), () => [command])
      if (!committed.done) throw new Error(committed.code)
    },
  }
}

/** Nothing of what only one is to see stands in what another one was sent. */
function sent({ updates }: TestPlayer): string {
  return JSON.stringify(updates.filter(({ head }) => head.phase !== 'ended'))
}

/** What a class does to a match, over real sockets, whatever the storage is made of. */
export function testClass(house: TestHouse): void {
  const wallMs = Date.now()

  async function pair(wanted: Parameters<ReturnType<typeof leader>['open']>[1] = {}) {
    const [client, server] = [await house.player(), await house.player()]
    const { open, lead } = leader(house)
    const match = await open({ client: person(client.seat), server: person(server.seat) }, wanted)
    for (const player of [client, server]) await player.get('match:join', { match })
    return { match, client, server, lead }
  }

  describe('a match that is paused', () => {
    test('refuses a move, shows it to both, has nothing due, and goes on where it was', async () => {
      const { match, client, server, lead } = await pair()
      await client.until(({ asked }) => asked !== null)
      expect(await house.storage.due.soonest()).not.toBeNull()
      await lead(match, { type: 'pause', wallMs })
      expect(await house.storage.due.soonest()).toBeNull()
      const refused = await answer(client, FIN_ALONE)
      expect(refused).toMatchObject({ ok: false, code: 'paused', update: { head: { paused: true } } })
      await server.until(({ paused }) => paused)
      const skipped = await client.ask('wait:skip', { match })
      expect(skipped).toMatchObject({ ok: false, code: 'paused' })
      await lead(match, { type: 'resume', wallMs })
      expect(await house.storage.due.soonest()).not.toBeNull()
      await playRightly(() => house.events(match), { client, server })
      expect(await house.storage.due.soonest()).toBeNull()
    })
  })

  describe('the time for a decision', () => {
    test('over, has the computer take it for no points, and the partner sees a segment like any other', async () => {
      const [client, server] = [await house.player(), await house.player()]
      const limits = { client: 400, server: null }
      const match = await leader(house).open({ client: person(client.seat) }, { limits })
      // The time runs from when the match begins: that is when both are there.
      for (const player of [client, server]) await player.get('match:join', { match })
      const after = await client.until(({ score }) => score.decisions === 1)
      expect(sent(client)).toContain('"limitMs":400')
      expect(after).toMatchObject({
        you: { kind: 'person', lent: false },
        score: { points: 0, obtainable: 100 },
      })
      await server.until(({ asked }) => asked !== null)
      expect(server.view().asked?.limitMs).toBeNull()
      expect(sent(server)).not.toMatch(/"limitMs":400|"late"|"lent":true/)
      const accepted = (await house.events(match)).filter(({ type }) => type === 'move-accepted')
      expect(accepted).toMatchObject([{ role: 'client', by: 'computer' }])
    })
  })

  describe('a hint', () => {
    test('reaches the one who hesitates, and nobody else', async () => {
      const { match, client, server, lead } = await pair()
      await client.until(({ asked }) => asked !== null)
      await lead(match, { type: 'give-hint', role: 'client', wallMs })
      await client.get('match:join', { match })
      expect(client.view().asked).toMatchObject({ hinted: true, worth: 100 })
      await server.get('match:join', { match })
      expect(sent(server)).not.toContain('"hinted":true')
      await playRightly(() => house.events(match), { client, server })
      expect(client.view().score.points).toBe(300)
    })
  })

  describe('a network that the computer plays', () => {
    test('waits for nobody, and is taken over by one who comes late', async () => {
      const [client, server, late] = [await house.player(), await house.player(), await house.player()]
      const { open, lead } = leader(house)
      const ends = { client: person(client.seat), server: person(server.seat) }
      const match = await open({ ...ends, network: COMPUTER }, { network: 'person' })
      for (const player of [client, server]) await player.get('match:join', { match })
      const sides = { client, server }
      const isAsked = {
        until: (now: { ends: { server: { number: number } } }) => now.ends.server.number === 1,
      }
      const before = await playRightly(() => house.events(match), sides, isAsked)
      expect(before.undecided).toEqual([])
      expect(await late.ask('match:join', { match })).toMatchObject({ code: 'match-full' })
      await lead(match, { type: 'hand-over', role: 'network', holder: person(late.seat) })
      await late.get('match:join', { match })
      expect(late.networkView()).toMatchObject({ role: 'network', phase: 'playing', used: 0 })
      await playRightly(() => house.events(match), { ...sides, network: late })
      const fates = (await house.events(match)).filter(({ type }) => type === 'fate-decided')
      expect(fates.length).toBeGreaterThan(0)
    })
  })

  async function trio() {
    const [first, second, server] = [await house.player(), await house.player(), await house.player()]
    const match = await leader(house).open({
      client: person(first.seat, second.seat),
      server: person(server.seat),
    })
    for (const player of [first, second, server]) await player.get('match:join', { match })
    return { match, first, second, server }
  }

  describe('two at one end', () => {
    test('decide in turns, both see what happens, and one tab does not take over the other one', async () => {
      const { match, first, second, server } = await trio()
      expect(first.view().turn).toEqual({ mine: true, other: second.seat })
      expect(second.view().turn).toEqual({ mine: false, other: first.seat })
      const early = await answer(second, FIN_ALONE)
      expect(early).toMatchObject({ ok: false, code: 'not-your-turn-yet' })
      await playRightly(() => house.events(match), { client: first }, { until: untilDecided(1) })
      await second.until(({ turn, score }) => turn?.mine === true && score.decisions === 1)
      await playRightly(() => house.events(match), { client: second, server }, { until: untilDecided(2) })
      await first.until(({ score }) => score.decisions === 2)
    })

    test('a second tab of the same one is taken over, the other one plays on', async () => {
      const { match, first, second } = await trio()
      const taken: string[] = []
      for (const [name, { socket }] of Object.entries({ first, second }))
        socket.on('seat:taken-over', () => taken.push(name))
      const tab = await house.player(first.cookie)
      await tab.get('match:join', { match })
      await answer(tab, FIN_ALONE)
      await second.until(({ asked }) => asked?.refusal !== null)
      expect(taken).toEqual(['first'])
    })

    test('one who goes leaves the end to the other one, and both the computer', async () => {
      const { match, first, second, server } = await trio()
      await first.get('match:leave', { match })
      await second.until(({ turn }) => turn?.mine === true)
      expect(server.view().partner.lent).toBe(false)
      expect(sent(server)).not.toContain('sharer')
      await second.get('match:leave', { match })
      await server.until(({ partner }) => partner.lent)
      await first.get('match:join', { match })
      await server.until(({ partner }) => !partner.lent)
      expect(first.view().turn?.mine).toBe(true)
    })
  })

  test("somebody's first match leaves nothing on the board", async () => {
    const client = await house.player()
    await client.get('seat:show', { shown: true })
    const wanted = { scenario: 'four-waves', level: 1, partner: 'computer', role: 'client' } as const
    const { match } = await client.get('match:create', { ...wanted, guided: true })
    await client.get('match:join', { match })
    expect(client.view()).toMatchObject({ guided: true, asked: { hinted: true } })
    await playRightly(() => house.events(match), { client })
    expect(await house.storage.leaderboard.best('four-waves', 1, 10)).toEqual([])
  })
}

const untilDecided = (decisions: number) => (match: { ends: { client: { number: number } } }) =>
  match.ends.client.number === decisions
