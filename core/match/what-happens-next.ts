import { type Role, ROLES } from '#core/by-role.ts'
import { type Endpoint, type Stimulus, runningTimers } from '#core/teardown/endpoint.ts'
import type { MatchEvent } from './events.ts'
import { type Match, isWaitingForPlayer } from './match.ts'
import { currentEndpoint } from './position.ts'

type Occurred = Extract<MatchEvent, { type: 'stimulus-occurred' }>

/**
 * The next thing that happens by itself, or null where the players have the word. All events of one instant come
 * before anything is asked, in this order: segments by the time they were sent, application calls, timers. Time moves
 * on only when nothing is open.
 */
export function whatHappensNext(match: Match, wallMs: number): MatchEvent | null {
  if (match.phase !== 'playing') return null
  const waiting = ROLES.some((role) => isWaitingForPlayer(match.ends[role]))
  if (!waiting && bothClosed(match)) return { type: 'match-ended', ending: 'both-closed', wallMs }
  const candidates = scheduled(match).filter((event) => mayOccur(match, event))
  const soonest = Math.min(...candidates.map((event) => event.at))
  const next = candidates.find((event) => event.at === soonest)
  if (waiting) return next !== undefined && next.at <= match.now ? next : null
  return next ?? { type: 'match-ended', ending: 'nothing-left', wallMs }
}

function bothClosed(match: Match): boolean {
  return ROLES.every((role) => match.ends[role].settled.state === 'CLOSED')
}

/** All that is scheduled, in the order of one instant. */
function scheduled(match: Match): Occurred[] {
  const flights = match.flights.toSorted((a, b) => a.sentAt - b.sentAt || a.flight - b.flight)
  return [
    ...flights.map((flight) =>
      occurs(flight.arrivesAt, flight.to, { kind: 'segment', segment: flight.segment }, flight.flight),
    ),
    ...match.calls.map(({ at, role, call }) => occurs(at, role, { kind: 'call', call }, null)),
    ...match.timers.map(({ at, role, timer }) => occurs(at, role, { kind: 'timer', timer }, null)),
  ]
}

function occurs(at: number, role: Role, stimulus: Stimulus, flight: number | null): Occurred {
  return { type: 'stimulus-occurred', at, role, stimulus, asked: isAsked(stimulus), flight }
}

/** What is not asked is applied at once, so it waits for the answers before it; a timer that was stopped is gone. */
function mayOccur(match: Match, { role, stimulus, asked }: Occurred): boolean {
  const end = match.ends[role]
  if (!asked && isWaitingForPlayer(end)) return false
  return stimulus.kind !== 'timer' || runningTimers(currentEndpoint(end)).includes(stimulus.timer)
}

/** Reading and the ends of waiting are shown; everything else is the player's to answer. */
function isAsked(stimulus: Stimulus): boolean {
  switch (stimulus.kind) {
    case 'segment':
      return true
    case 'call':
      return !['read', 'queue', 'shutdown-read'].includes(stimulus.call.kind)
    case 'timer':
      return stimulus.timer === 'RTO' || stimulus.timer === 'KEEPALIVE'
  }
}

/** Whether an application's condition is met at an endpoint. */
export function conditionMet(
  endpoint: Endpoint,
  when:
    | { readonly kind: 'at' }
    | { readonly kind: 'eof' }
    | { readonly kind: 'octets'; readonly octets: number },
): boolean {
  if (when.kind === 'at') return true
  return when.kind === 'eof' ? endpoint.eof : endpoint.delivered >= when.octets
}
