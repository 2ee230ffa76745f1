import { describe, expect, test } from 'vitest'
import type { SeatRole } from '#core/by-role.ts'
import { type Command, decide } from '#core/match/decide.ts'
import type { Holder, Setup } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import { person, setupOf } from './create-match.ts'
import { LIMIT_GRACE, dueChanges } from './due-changes.ts'
import { playTimes } from './times.ts'

const TIMES = playTimes('none', 'none')
const COMPUTER: Holder = { kind: 'computer' }

function after(match: Match | null, command: Command): Match {
  const decision = decide(match, command)
  if ('refusal' in decision) throw new Error(decision.refusal)
  return decision.match
}

function start(
  holders: Partial<Record<SeatRole, Holder>>,
  wanted: Partial<Pick<Setup, 'limits'>> = {},
): Match {
  const setup = setupOf({ scenario: 'four-waves', level: 1, ...wanted }, TIMES)
  if (typeof setup === 'string') throw new Error(setup)
  const seats = Object.entries(holders) as [SeatRole, Holder][]
  return seats.reduce(
    (match, [role, holder]) => after(match, { type: 'take-role', role, holder, wallMs: 0 }),
    after(null, { type: 'create', setup }),
  )
}

const kindsOf = (before: Match | null, next: Match) =>
  dueChanges(before, next, TIMES).map(({ kind, inMs }) => (inMs === null ? `-${kind}` : kind))

describe('a pause', () => {
  const played = start({ client: person('A'), server: COMPUTER })
  const two = start({ client: person('A'), server: person('B') }, { limits: { client: 9000, server: null } })
  const paused = after(two, { type: 'pause', wallMs: 0 })

  test('takes away all that is due, and sets it anew', () => {
    const due = ['presence:client', 'presence:server', 'limit:client.0']
    expect(kindsOf(null, two)).toEqual(due)
    expect(kindsOf(two, paused)).toEqual(due.map((kind) => `-${kind}`))
    expect(kindsOf(paused, after(paused, { type: 'resume', wallMs: 0 }))).toEqual(due)
    expect(kindsOf(null, played)).toEqual([])
  })

  test('does not look for who leaves in it', () => {
    const left = after(paused, { type: 'lend-seat', role: 'client', seat: 'A', why: 'left', wallMs: 0 })
    expect(kindsOf(paused, left)).toEqual([])
    expect(kindsOf(left, after(left, { type: 'resume', wallMs: 0 }))).toEqual([
      'bot:client',
      'presence:server',
    ])
  })
})

describe('a limit', () => {
  const limited = start(
    { client: person('A'), server: person('B') },
    { limits: { client: 9000, server: 5000 } },
  )

  test('is the one of who is asked, with a little for the way', () => {
    const due = dueChanges(null, limited, TIMES).filter(({ kind }) => kind.startsWith('limit'))
    expect(due).toEqual([{ kind: 'limit:client.0', inMs: 9000 + LIMIT_GRACE }])
  })

  test('goes with its decision, and the next one has its own', () => {
    const next = after(limited, { type: 'pass-limit', role: 'client', stimulus: 0, wallMs: 0 })
    expect(kindsOf(limited, next)).toEqual(['-limit:client.0', 'limit:server.0'])
  })

  test('is not given anew by a try that is refused', () => {
    const move = { kind: 'segment', bits: ['FIN'] } as const
    const tried = { type: 'submit-move', role: 'client', by: 'person', stimulus: 0, move, wallMs: 0 } as const
    expect(kindsOf(limited, after(limited, tried))).toEqual([])
  })
})

describe('two at one end', () => {
  const shared = start({ client: person('A', 'C'), server: person('B') })

  test('are looked for each', () => {
    expect(kindsOf(null, shared)).toEqual(['presence:client', 'presence:client.1', 'presence:server'])
  })

  test('and not while they are away', () => {
    const one = after(shared, { type: 'lend-seat', role: 'client', seat: 'C', why: 'absent', wallMs: 0 })
    expect(kindsOf(shared, one)).toEqual(['-presence:client.1'])
    const none = after(one, { type: 'lend-seat', role: 'client', seat: 'A', why: 'absent', wallMs: 0 })
    expect(kindsOf(one, none)).toEqual(['bot:client', '-presence:client'])
    const back = after(none, { type: 'return-seat', role: 'client', seat: 'C' })
    expect(kindsOf(none, back)).toEqual(['-bot:client', 'presence:client.1'])
  })
})
