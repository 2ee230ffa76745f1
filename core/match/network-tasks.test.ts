import { beforeAll, describe, expect, it } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import type { Fate, Plan } from '#core/scenarios/plan.ts'
import { type Command, decide, rolesAsked } from './decide.ts'
import { linesFor } from './lines-for.ts'
import type { Line } from './line.ts'
import type { Match } from './match.ts'
import { goalIsReached } from './network-goal.ts'
import { rightMove } from './right-move.ts'
import { startPlan } from './testing/play.ts'

/** What the network's player may do to a segment, but deliver it; delays short, longer than an application's pause, and very long. */
const INTERVENTIONS: readonly Fate[] = [
  { kind: 'lost' },
  { kind: 'doubled' },
  { kind: 'held', until: 'next-segment' },
  { kind: 'held', until: 'other-fin' },
  { kind: 'delayed', by: 300 },
  { kind: 'delayed', by: 1000 },
  { kind: 'delayed', by: 120_000 },
]

const played = SCENARIOS.flatMap(({ id, plan }) => {
  const made = plan({ client: 100, server: 300 })
  return made.network === undefined ? [] : [[id, made, made.network] as const]
})

describe.each(played)('the network’s task in %s', (_id, plan, { goal, budget, fewest }) => {
  let best: readonly Match[]
  beforeAll(() => {
    best = ways(plan, fewest)
  })

  it('is reached with the fewest interventions, and with no fewer', () => {
    expect(best.some((match) => goalIsReached(match, goal))).toBe(true)
    expect(ways(plan, fewest - 1).some((match) => goalIsReached(match, goal))).toBe(false)
  })

  it('leaves room for one mistake, and lets both ends finish', () => {
    expect(budget).toBeGreaterThan(fewest)
    expect(best.every((match) => match.phase === 'ended')).toBe(true)
  })

  it('is talked through in lines that are offered', () => {
    const offered = linesFor(plan, 'person')
    const unheard = ways(plan, 1, 0)
      .flatMap(linesSaid)
      .filter((line) => !offered.includes(line))
    expect([...new Set(unheard)]).toEqual([])
  })
})

/** Every match that so many interventions can make of a plan, with players who make no mistake. */
function ways(plan: Plan, most: number, level: 0 | 1 = 1): Match[] {
  const { match } = startPlan(plan, level, 'test', { network: 'person' })
  return waysFrom(match, most)
}

function waysFrom(match: Match, left: number): Match[] {
  const [waiting] = match.undecided
  if (waiting !== undefined) {
    const fates: readonly Fate[] = [{ kind: 'delivered' }, ...(left > 0 ? INTERVENTIONS : [])]
    return fates.flatMap((fate) => {
      const command = { type: 'decide-fate', by: 'person', flight: waiting.flight, fate, wallMs: 0 } as const
      return waysFrom(after(match, command), fate.kind === 'delivered' ? left : left - 1)
    })
  }
  const [role] = rolesAsked(match)
  if (role === undefined) return [match]
  const end = match.ends[role]
  const move = rightMove(end, match.setup.level)
  const stimulus = end.number
  return waysFrom(after(match, { type: 'submit-move', role, by: 'person', stimulus, move, wallMs: 0 }), left)
}

function after(match: Match, command: Command): Match {
  const decision = decide(match, command)
  if ('refusal' in decision) throw new Error(decision.refusal)
  return decision.match
}

function linesSaid({ timeline }: Match): Line[] {
  return timeline.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
}
