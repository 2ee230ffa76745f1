import { describe, expect, test } from 'vitest'
import { ROLES } from '#core/by-role.ts'
import { type Command, decide } from '#core/match/decide.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { evolve } from '#core/match/evolve.ts'
import { type Match, isWaitingForPlayer } from '#core/match/match.ts'
import { LEVELS, type Level } from '#core/match/move.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { type Mistake, chooseMove } from './choose-move.ts'

/** A whole match between two computers; each makes the mistake first, then plays right. */
function playBots(scenario: (typeof SCENARIOS)[number], level: Level, mistake?: Mistake) {
  let match: Match | null = null
  const events: MatchEvent[] = []
  const run = (command: Command) => {
    const decision = decide(match, command)
    if ('refusal' in decision) throw new Error(decision.refusal)
    events.push(...decision.events)
    match = decision.events.reduce<Match | null>(evolve, match)
    return match as Match
  }
  const plan = scenario.plan({ client: 100, server: 701 })
  run({ type: 'create', setup: { scenario: scenario.id, level, plan } })
  const holder = { kind: 'computer' } as const
  let now = ROLES.map((role) => run({ type: 'take-role', role, holder, wallMs: 0 })).at(-1) as Match
  for (let moves = 0; now.phase !== 'ended' && moves < 100; moves += 1) {
    const role = ROLES.find((one) => isWaitingForPlayer(now.ends[one]))
    if (role === undefined) break
    const end = now.ends[role]
    const move = chooseMove(end, level, end.refusals === 0 ? mistake : undefined)
    now = run({ type: 'submit-move', role, by: 'computer', stimulus: end.number, move, wallMs: 0 })
  }
  return { now, refused: events.flatMap((event) => (event.type === 'move-refused' ? [event.reason] : [])) }
}

describe('two computers', () => {
  test.each(SCENARIOS)('play $id to its end without a mistake, at every level', (scenario) => {
    for (const level of LEVELS) {
      const { now, refused } = playBots(scenario, level)
      expect(now.phase).toBe('ended')
      expect(refused).toEqual([])
    }
  })

  test.each([
    ['says-nothing', 'ack-owed'],
    ['fin-takes-no-number', 'fin-takes-a-number'],
    ['numbers-swapped', 'columns-swapped'],
    ['fin-without-ack', 'fin-without-ack'],
    ['fin-instead-of-ack', 'fin-before-close'],
  ] as const)('told to make the mistake %s, are told why, and then play right', (mistake, reason) => {
    const [fourWaves] = SCENARIOS
    if (fourWaves === undefined) throw new Error('no scenario')
    const { now, refused } = playBots(fourWaves, 2, mistake)
    expect(now.ending?.ending).toBe('both-closed')
    expect(refused).toContain(reason)
  })
})
