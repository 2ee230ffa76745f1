import { ROLES, byRole, withRole, withSeat } from '#core/by-role.ts'
import { newEndpoint } from '#core/teardown/endpoint.ts'
import { lineChosen, moveRefused, stateNamed } from './decision.ts'
import type { EventOf, MatchEvent, Setup } from './events.ts'
import { meet } from './flight.ts'
import { type Match, newEnd, withEnd } from './match.ts'
import { moveAccepted } from './move-accepted.ts'
import { reconcile } from './reconcile.ts'
import { stimulusOccurred } from './stimulus-occurred.ts'
import { waitBegan, waitOver } from './wait.ts'

/** The match after an event. Events are facts: they were decided, so this never refuses. */
export function evolve(match: Match | null, event: MatchEvent): Match {
  if (event.type === 'match-created') return created(event.setup)
  if (match === null) throw new TypeError(`the log begins with ${event.type}, not with match-created`)
  switch (event.type) {
    case 'role-taken':
      return { ...match, holders: withSeat(match.holders, event.role, event.holder) }
    case 'match-started':
      return reconcile({ ...match, phase: 'playing', startedAt: event.wallMs })
    case 'seat-lent':
      return lend(match, event)
    case 'seat-returned':
      return {
        ...match,
        lent: withSeat(match.lent, event.role, false),
        forsook: withSeat(match.forsook, event.role, false),
      }
    case 'sharer-left':
      return { ...match, away: [...match.away, event.seat] }
    case 'sharer-returned':
      return { ...match, away: match.away.filter((seat) => seat !== event.seat) }
    case 'seat-barred':
      return { ...match, barred: [...match.barred, event.seat] }
    case 'stimulus-occurred':
      return reconcile(stimulusOccurred(match, event))
    case 'move-accepted':
      return reconcile(moveAccepted(match, event))
    case 'move-refused':
      return moveRefused(match, event)
    case 'line-chosen':
      return lineChosen(match, event)
    case 'state-named':
      return stateNamed(match, event)
    case 'fate-decided':
      return fateDecided(match, event)
    case 'wait-began':
      return waitBegan(match, event)
    case 'skip-agreed':
      return { ...match, skips: withRole(match.skips, event.role, true) }
    case 'wait-over':
      return waitOver(match)
    case 'match-paused':
      return { ...match, pausedAt: event.wallMs }
    case 'match-resumed':
      return resumed(match, event.wallMs)
    case 'hint-given':
      return withEnd(match, event.role, { hinted: true })
    case 'match-ended':
      return { ...match, phase: 'ended', ending: { ending: event.ending, wallMs: event.wallMs } }
  }
}

function lend(match: Match, { role, why }: EventOf<'seat-lent'>): Match {
  const forsook = withSeat(match.forsook, role, why === 'left')
  return { ...match, lent: withSeat(match.lent, role, true), forsook }
}

/** A clock may be set back while a match rests. */
function resumed(match: Match, wallMs: number): Match {
  const lasted = Math.max(0, wallMs - (match.pausedAt ?? wallMs))
  return { ...match, pausedAt: null, pausedMs: match.pausedMs + lasted }
}

function fateDecided(
  match: Match,
  { flight, fate, by }: Extract<MatchEvent, { type: 'fate-decided' }>,
): Match {
  const aloft = match.undecided.find((one) => one.flight === flight)
  if (aloft === undefined) throw new TypeError(`the log decides on flight ${flight}, which is not undecided`)
  const interventions = match.interventions + (fate.kind === 'delivered' ? 0 : 1)
  const undecided = match.undecided.filter((one) => one.flight !== flight)
  return meet({ ...match, interventions, undecided }, aloft, fate, by)
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
    pausedAt: null,
    pausedMs: 0,
    holders: { client: null, server: null, network: null },
    lent: { client: false, server: false, network: false },
    forsook: { client: false, server: false, network: false },
    away: [],
    barred: [],
    now: 0,
    ends,
    flights: [],
    undecided: [],
    held: [],
    interventions: 0,
    calls: [],
    steps: setup.plan.applications,
    strays: setup.plan.strays ?? [],
    timers: [],
    wait: null,
    waitedUntil: 0,
    skips: byRole(() => false),
    flightCount: 0,
    timeline: ROLES.map((role) => ({ kind: 'state', at: 0, role, state: ends[role].settled.state })),
    startedAt: null,
    ending: null,
  }
}
