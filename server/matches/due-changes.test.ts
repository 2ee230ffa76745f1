import { describe, expect, test } from 'vitest'
import { SEAT_ROLES } from '#core/by-role.ts'
import { type Command, decide, rolesAsked } from '#core/match/decide.ts'
import type { Match } from '#core/match/match.ts'
import { rightMove } from '#core/match/right-move.ts'
import { person, setupOf } from './create-match.ts'
import { dueChanges } from './due-changes.ts'
import { playTimes } from './times.ts'

const TIMES = playTimes('none', 'human')

function after(match: Match | null, command: Command): Match {
  const decision = decide(match, command)
  if ('refusal' in decision) throw new Error(decision.refusal)
  return decision.match
}

/** Three persons at one connection; nobody has moved. */
function start(): Match {
  const setup = setupOf({ scenario: 'simultaneous-close', level: 1, network: 'person' }, TIMES)
  if (typeof setup === 'string') throw new Error(setup)
  const made = after(null, { type: 'create', setup })
  return SEAT_ROLES.reduce(
    (match, role) => after(match, { type: 'take-role', role, holder: person(role), wallMs: 0 }),
    made,
  )
}

function move(match: Match): Match {
  const [role] = rolesAsked(match)
  if (role === undefined) throw new Error('nobody is asked')
  const end = match.ends[role]
  const answer = { stimulus: end.number, move: rightMove(end, 1), wallMs: 0 }
  return after(match, { type: 'submit-move', role, by: 'person', ...answer })
}

function decideOn(match: Match, flight: number): Match {
  const fate = { kind: 'delivered' } as const
  return after(match, { type: 'decide-fate', by: 'person', flight, fate, wallMs: 0 })
}

describe('what becomes due', () => {
  test('is the presence of each of three persons', () => {
    const kinds = dueChanges(null, start(), TIMES).map(({ kind }) => kind)
    expect(kinds).toEqual(['presence:client', 'presence:server', 'presence:network'])
  })

  test('is the oldest undecided segment, from when it was sent, and anew with each decision', () => {
    const one = move(start())
    const two = move(one)
    expect(dueChanges(start(), one, TIMES)).toEqual([{ kind: 'fate:1', inMs: 10_000 }])
    expect(dueChanges(one, two, TIMES)).toEqual([])
    expect(dueChanges(two, decideOn(two, 2), TIMES)).toEqual([{ kind: 'fate:1', inMs: 10_000 }])
    expect(dueChanges(two, decideOn(two, 1), TIMES)).toEqual([
      { kind: 'fate:1', inMs: null },
      { kind: 'fate:2', inMs: 10_000 },
    ])
  })

  test('is a wait, named by what it leads to, and gone when it is over', () => {
    let match = start()
    while (match.wait === null) {
      const [first] = match.undecided
      match = first === undefined ? move(match) : decideOn(match, first.flight)
    }
    const { until, pauseMs } = match.wait
    const over = after(match, { type: 'pass-wait', until, wallMs: 0 })
    const kinds = (changes: ReturnType<typeof dueChanges>) =>
      changes.filter(({ kind }) => kind.startsWith('wait'))
    expect(kinds(dueChanges(start(), match, TIMES))).toEqual([{ kind: `wait:${until}`, inMs: pauseMs }])
    expect(kinds(dueChanges(match, over, TIMES))[0]).toEqual({ kind: `wait:${until}`, inMs: null })
  })
})
