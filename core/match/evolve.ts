import { ROLES, byRole, withRole } from '#core/by-role.ts'
import { NO_SCORE } from '#core/scoring/score.ts'
import { type Endpoint, newEndpoint } from '#core/teardown/endpoint.ts'
import { moveRefused, stateNamed } from './decision.ts'
import type { MatchEvent, Setup } from './events.ts'
import type { End, Match } from './match.ts'
import { moveAccepted } from './move-accepted.ts'
import { reconcile } from './reconcile.ts'
import { stimulusOccurred } from './stimulus-occurred.ts'

/** The match after an event. Events are facts: they were decided, so this never refuses. */
export function evolve(match: Match | null, event: MatchEvent): Match {
  if (event.type === 'match-created') return created(event.setup)
  if (match === null) throw new TypeError(`the log begins with ${event.type}, not with match-created`)
  switch (event.type) {
    case 'role-taken':
      return { ...match, holders: withRole(match.holders, event.role, event.holder) }
    case 'match-started':
      return reconcile({ ...match, phase: 'playing', startedAt: event.wallMs })
    case 'seat-lent':
      return { ...match, lent: withRole(match.lent, event.role, true) }
    case 'seat-returned':
      return { ...match, lent: withRole(match.lent, event.role, false) }
    case 'stimulus-occurred':
      return reconcile(stimulusOccurred(match, event))
    case 'move-accepted':
      return reconcile(moveAccepted(match, event))
    case 'move-refused':
      return moveRefused(match, event)
    case 'state-named':
      return stateNamed(match, event)
    case 'match-ended':
      return { ...match, phase: 'ended', ending: { ending: event.ending, wallMs: event.wallMs } }
  }
}

export function replay(events: Iterable<MatchEvent>): Match | null {
  let match: Match | null = null
  for (const event of events) match = evolve(match, event)
  return match
}

function created(setup: Setup): Match {
  const ends = byRole((role) => newEnd(newEndpoint(setup.plan.starts[role])))
  return {
    setup,
    phase: 'waiting',
    holders: { client: null, server: null },
    lent: { client: false, server: false },
    now: 0,
    ends,
    flights: [],
    calls: [],
    steps: setup.plan.applications,
    timers: [],
    flightCount: 0,
    timeline: ROLES.map((role) => ({ kind: 'state', at: 0, role, state: ends[role].settled.state })),
    startedAt: null,
    ending: null,
  }
}

function newEnd(settled: Endpoint): End {
  return {
    settled,
    open: [],
    number: 0,
    refusals: 0,
    refused: null,
    naming: null,
    sent: 0,
    score: NO_SCORE,
    given: 0,
    byComputer: 0,
  }
}
