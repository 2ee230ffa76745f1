import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClassSettings } from './class-settings.ts'
import { ODDS, PAIRINGS, REPAIRS } from './class-settings.ts'
import { type PresentPlayer, pairUp } from './pair-up.ts'
import { type Pair, seatsIn } from './session.ts'
import { act, lessonAfter, present, scenarioOf } from './testing/quiz.ts'

const FIRST = { activity: 0, question: 0 }
const DONE = { type: 'all-done', place: FIRST } as const

function firstPairs(
  players: number,
  settings: Partial<ClassSettings> = {},
  scenario = 'four-waves',
): readonly Pair[] {
  const session = lessonAfter([scenarioOf({ scenario })], settings, act('start', present(players)))
  return session.rounds[0]?.pairs ?? []
}

const rolesOf = (pairs: readonly Pair[]) =>
  new Map(
    pairs.flatMap(({ holders }) =>
      (['client', 'server', 'network'] as const).flatMap((role) => {
        const holder = holders[role]
        return holder?.kind === 'person' ? [[holder.seat, role] as const] : []
      }),
    ),
  )

describe('pairs', () => {
  test('everybody who is there has exactly one place, whatever the settings', () => {
    const settings = fc.record({
      odd: fc.constantFrom(...ODDS),
      pairs: fc.constantFrom(...REPAIRS),
      pairBy: fc.constantFrom(...PAIRINGS),
    })
    fc.assert(
      fc.property(
        settings,
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        (chosen, first, second) => {
          const session = lessonAfter(
            [scenarioOf()],
            chosen,
            act('start', present(first)),
            DONE,
            act('again', present(second, 100)),
          )
          for (const [index, count] of [first, second].entries()) {
            const seats = (session.rounds[index]?.pairs ?? []).flatMap(seatsIn)
            expect(seats.toSorted()).toEqual(
              present(count)
                .players.map(({ seat }) => seat)
                .toSorted(),
            )
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the odd one is at the network of a pair', () => {
    const pairs = firstPairs(5)
    expect(pairs).toHaveLength(2)
    expect([...rolesOf(pairs).values()].filter((role) => role === 'network')).toHaveLength(1)
  })

  test('where the scenario has no task for a network, the odd one plays with the computer', () => {
    const pairs = firstPairs(3, {}, 'last-ack-lost')
    expect(pairs).toHaveLength(2)
    expect(pairs.every(({ holders }) => holders.network === null)).toBe(true)
    const ends = pairs.flatMap(({ holders }) => [holders.client?.kind, holders.server?.kind])
    expect(ends.filter((kind) => kind === 'computer')).toHaveLength(1)
  })

  test('in a trio two share one end', () => {
    const [pair] = firstPairs(3, { odd: 'trio' })
    expect(pair && seatsIn(pair)).toHaveLength(3)
    const shared = [pair?.holders.client, pair?.holders.server].filter(
      (holder) => holder?.kind === 'person' && holder.other !== undefined,
    )
    expect(shared).toHaveLength(1)
  })

  test('of two rounds nobody has the same end, nor the same partner, where that can be', () => {
    const session = lessonAfter(
      [scenarioOf()],
      {},
      act('start', present(8)),
      DONE,
      act('again', present(8, 20)),
    )
    const [before, after] = session.rounds.map(({ pairs }) => pairs)
    const roles = rolesOf(before ?? [])
    for (const [seat, role] of rolesOf(after ?? [])) expect(role).not.toBe(roles.get(seat))
    const couples = (pairs: readonly Pair[] = []) => pairs.map((pair) => seatsIn(pair).toSorted().join())
    for (const couple of couples(after)) expect(couples(before)).not.toContain(couple)
  })

  test('who stays together swaps the ends', () => {
    const session = lessonAfter(
      [scenarioOf()],
      { pairs: 'keep' },
      act('start', present(4)),
      DONE,
      act('again', present(4, 20)),
    )
    const [before, after] = session.rounds.map(({ pairs }) => pairs)
    const couples = (pairs: readonly Pair[] = []) =>
      pairs.map((pair) => seatsIn(pair).toSorted().join()).toSorted()
    expect(couples(after)).toEqual(couples(before))
    const roles = rolesOf(before ?? [])
    for (const [seat, role] of rolesOf(after ?? [])) expect(role).not.toBe(roles.get(seat))
  })

  test('by mastery the strongest plays with the weakest', () => {
    const strengths = [0.9, 0.1, 0.7, 0.3]
    const players = strengths.map((strength, index): PresentPlayer => ({
      seat: `S${index}`,
      strength,
      partner: null,
    }))
    const session = lessonAfter([scenarioOf()], { pairBy: 'mastery' })
    const pairs = pairUp(session, FIRST, players, ['M1', 'M2', 'M3', 'M4'])
    expect(pairs.map((pair) => seatsIn(pair).toSorted().join()).toSorted()).toEqual(['S0,S1', 'S2,S3'])
  })

  test('set by hand they are as they were set, and for one round', () => {
    const set = {
      type: 'set-pairs',
      pairs: [
        ['S1', 'S4'],
        ['S4', 'S2'],
      ],
    } as const
    const session = lessonAfter([scenarioOf()], { pairBy: 'hand' }, set, act('start', present(4)))
    const couples = session.rounds[0]?.pairs.map((pair) => seatsIn(pair).toSorted().join())
    expect(couples).toContain('S1,S4')
    expect(session.byHand).toEqual([])
  })

  test('who shares a device is a pair always', () => {
    const players = present(4).players.map((player) => {
      const partner = { S1: 'S3', S3: 'S1' }[player.seat] ?? null
      return { ...player, partner }
    })
    const session = lessonAfter([scenarioOf()], {})
    const pairs = pairUp(session, FIRST, players, ['M1', 'M2', 'M3', 'M4'])
    expect(pairs.map((pair) => seatsIn(pair).toSorted().join())).toContain('S1,S3')
  })

  test('nobody is odd twice while others were not', () => {
    const session = lessonAfter(
      [scenarioOf()],
      {},
      act('start', present(3)),
      DONE,
      act('again', present(3, 20)),
    )
    const odd = session.rounds.map(
      ({ pairs }) => [...rolesOf(pairs)].find(([, role]) => role === 'network')?.[0],
    )
    expect(odd[0]).not.toBe(odd[1])
  })
})
