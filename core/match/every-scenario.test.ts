import { describe, expect, it } from 'vitest'
import { type ByRole, ROLES, type Role } from '#core/by-role.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import type { State } from '#core/teardown/state.ts'
import { rolesAsked } from './decide.ts'
import type { Ending } from './events.ts'
import { linesFor } from './lines-for.ts'
import type { Match } from './match.ts'
import { LEVELS } from './move.ts'
import { type Played, playOut, rightMove, startPlan, submit } from './testing/play.ts'

/** Near the end of the numbers' space, so that each scenario crosses it: nothing may hang on small numbers. */
const NUMBERS: ByRole<number> = { client: 2 ** 32 - 50, server: 2 ** 32 - 120 }

const ACTIVE: readonly State[] = ['FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT', 'CLOSED']
const PASSIVE: readonly State[] = ['CLOSE-WAIT', 'LAST-ACK', 'CLOSED']
const BOTH: readonly State[] = ['FIN-WAIT-1', 'CLOSING', 'TIME-WAIT', 'CLOSED']
const ORDINARY = { client: ACTIVE, server: PASSIVE, ending: 'both-closed', decisions: [3, 3] } as const

interface Course {
  /** States after the first one, in order. */
  readonly client: readonly State[]
  readonly server: readonly State[]
  readonly ending: Ending
  /** Asked at level 1 of Client and Server. */
  readonly decisions: readonly [number, number]
}

/** The way that RFC 9293 §3.6 and §3.10 lead each end, written by hand: what the scenarios have to come to. */
const COURSES: Readonly<Record<string, Course>> = {
  'four-waves': ORDINARY,
  'server-closes-first': { ...ORDINARY, client: PASSIVE, server: ACTIVE },
  'fin-and-ack-in-one': {
    ...ORDINARY,
    client: ['FIN-WAIT-1', 'TIME-WAIT', 'CLOSED'],
    server: ['LAST-ACK', 'CLOSED'],
    decisions: [2, 3],
  },
  'half-close': { ...ORDINARY, decisions: [4, 5] },
  'simultaneous-close': { ...ORDINARY, client: BOTH, server: BOTH },
  'first-fin-lost': { ...ORDINARY, decisions: [4, 3] },
  'ack-of-fin-lost': { ...ORDINARY, decisions: [4, 4] },
  'server-fin-lost': { ...ORDINARY, decisions: [3, 4] },
  'last-ack-lost': { ...ORDINARY, decisions: [4, 4] },
  'time-wait-skipped': {
    ...ORDINARY,
    client: ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSED'],
    decisions: [4, 4],
  },
  'old-duplicate': { ...ORDINARY, decisions: [6, 5] },
  'syn-in-time-wait': {
    client: PASSIVE,
    server: ['FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT', 'SYN-RECEIVED'],
    ending: 'goal',
    decisions: [3, 4],
  },
  abort: { client: ['CLOSED'], server: ['CLOSED'], ending: 'both-closed', decisions: [3, 4] },
  'unread-data': { client: ['CLOSED'], server: ['CLOSED'], ending: 'both-closed', decisions: [4, 4] },
  'fin-wait-2-timeout': {
    ...ORDINARY,
    client: ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSED'],
    server: ['CLOSE-WAIT', 'CLOSED'],
  },
  'close-wait-leak': {
    client: ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSED'],
    server: ['CLOSE-WAIT'],
    ending: 'nothing-left',
    decisions: [4, 4],
  },
  'last-ack-gives-up': {
    ...ORDINARY,
    client: ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSED'],
    decisions: [2, 3],
  },
  keepalive: { client: ['CLOSED'], server: [], ending: 'both-closed', decisions: [2, 1] },
  'fin-with-data': ORDINARY,
  'fin-before-data': { ...ORDINARY, decisions: [5, 4] },
}

describe('the catalogue', () => {
  it('has each scenario once, in the order of the lessons', () => {
    expect(SCENARIOS.map(({ id }) => id)).toEqual(Object.keys(COURSES))
  })
})

const scenarios = SCENARIOS.map((scenario) => [scenario.id, scenario] as const)

describe.each(scenarios)('%s', (id, { plan: planFor }) => {
  const plan = planFor(NUMBERS)
  const { client, server, ending, decisions } = COURSES[id]!

  it.each(LEVELS)('leads both ends as the RFC does, at level %i', (level) => {
    const { match } = playOut(startPlan(plan, level, id))
    expect(match.ending?.ending).toBe(ending)
    expect({ client: statesOf(match, 'client'), server: statesOf(match, 'server') }).toEqual({
      client,
      server,
    })
  })

  it('asks each player something, and no more than twelve times', () => {
    const { match } = playOut(startPlan(plan, 1, id))
    expect(ROLES.map((role) => match.ends[role].score.decisions)).toEqual(decisions)
    for (const asked of decisions) expect(asked).toBeLessThanOrEqual(12)
    for (const asked of decisions) expect(asked).toBeGreaterThan(0)
  })

  it('ends whichever right answer is chosen, and whoever answers first', () => {
    for (const nth of [0, 1, 2]) {
      for (const choose of [first, last]) {
        expect(playChoosing(startPlan(plan, 2, id), choose, nth).match.phase).toBe('ended')
      }
    }
  })

  it('ends as well where the network does nothing', () => {
    const { match } = playOut(startPlan(plan, 1, id, { network: 'nobody' }))
    expect(match.phase).toBe('ended')
  })

  it('is said in lines that a story match offers', () => {
    const offered = linesFor(plan)
    const { match } = playOut(startPlan(plan, 0, id))
    const said = match.timeline.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
    expect(said.length).toBeGreaterThan(1)
    expect(offered).toEqual(expect.arrayContaining(said))
    expect(offered.length).toBeGreaterThanOrEqual(4)
  })
})

/** Right answers too, not the RFC's first ones alone. */
function playChoosing(played: Played, choose: typeof first, nth: number): Played {
  let now = played
  for (let moves = 0; now.match.phase === 'playing' && moves < 100; moves += 1) {
    const role = choose(rolesAsked(now.match))
    now = submit(now, role, rightMove(now.match, role, nth))
  }
  return now
}

function statesOf({ timeline }: Match, role: Role): State[] {
  const all = timeline.flatMap((item) => (item.kind === 'state' && item.role === role ? [item.state] : []))
  return all.slice(1)
}

function first(roles: readonly Role[]): Role {
  return roles[0] ?? 'client'
}

function last(roles: readonly Role[]): Role {
  return roles.at(-1) ?? 'client'
}
