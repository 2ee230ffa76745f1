import { type Role, ROLES } from '#core/by-role.ts'
import { type Stimulus, runningTimers } from '#core/teardown/endpoint.ts'
import { stimulate } from '#core/teardown/stimulate.ts'
import type { Ending, EventOf, MatchEvent } from './events.ts'
import { type Match, isWaitingForPlayer } from './match.ts'
import { STORY_LEVEL } from './move.ts'
import { currentEndpoint } from './position.ts'
import { isRepeat } from './repeat.ts'
import { waitBefore } from './wait.ts'

type Occurred = EventOf<'stimulus-occurred'>

/**
 * The next thing that happens by itself, or null where the players have the word. All events of one instant come
 * before anything is asked, in this order: segments by the time they were sent, application calls, timers. Time moves
 * on only when nothing is open, and past a timer only when it has been waited for.
 */
export function whatHappensNext(match: Match, wallMs: number): MatchEvent | null {
  if (match.phase !== 'playing' || match.pausedAt !== null) return null
  const asked = ROLES.some((role) => isWaitingForPlayer(match.ends[role]))
  const open = asked || match.undecided.length > 0
  const ending = open ? null : endingOf(match)
  if (ending !== null) return { type: 'match-ended', ending, wallMs }
  const candidates = scheduled(match).filter((event) => mayOccur(match, event))
  const soonest = Math.min(...candidates.map((event) => event.at))
  const next = candidates.find((event) => event.at === soonest)
  if (open) return next !== undefined && next.at <= match.now ? next : null
  if (next === undefined) return { type: 'match-ended', ending: 'nothing-left', wallMs }
  if (match.wait !== null) return null
  return waitBefore(match, next, wallMs) ?? next
}

function endingOf({ ends, setup, strays, flights }: Match): Ending | null {
  const straysDone = strays.length === 0 && flights.every(({ stray }) => stray === undefined)
  if (setup.plan.endsWithStrays === true && straysDone) return 'goal'
  return ROLES.every((role) => ends[role].settled.state === 'CLOSED') ? 'both-closed' : null
}

/** All that is scheduled, in the order of one instant. */
function scheduled(match: Match): Occurred[] {
  const flights = match.flights.toSorted((a, b) => a.sentAt - b.sentAt || a.flight - b.flight)
  return [
    ...flights.map((flight) =>
      occurs(match, flight.arrivesAt, flight.to, { kind: 'segment', segment: flight.segment }, flight.flight),
    ),
    ...firstCalls(match).map(({ at, role, call }) => occurs(match, at, role, { kind: 'call', call }, null)),
    ...match.timers.map(({ at, role, timer }) => occurs(match, at, role, { kind: 'timer', timer }, null)),
  ]
}

/** An application makes one call after the other: the next one waits where the last one has to. */
function firstCalls({ calls }: Match): Match['calls'] {
  const inOrder = calls.toSorted((a, b) => a.at - b.at)
  return ROLES.flatMap((role) => inOrder.find((call) => call.role === role) ?? [])
}

function occurs(match: Match, at: number, role: Role, stimulus: Stimulus, flight: number | null): Occurred {
  return { type: 'stimulus-occurred', at, role, stimulus, asked: isAsked(match, role, stimulus), flight }
}

/** What is not asked is applied at once, so it waits for the answers before it; a timer that was stopped is gone. */
function mayOccur(match: Match, { role, stimulus, asked }: Occurred): boolean {
  const end = match.ends[role]
  if (!asked && isWaitingForPlayer(end)) return false
  return stimulus.kind !== 'timer' || runningTimers(currentEndpoint(end)).includes(stimulus.timer)
}

/**
 * Reading and the ends of waiting are shown, and so is what repeats an answer; at story level also what nobody would
 * say a word to, and in somebody's first match what nothing is sent to. Everything else is the player's to answer.
 */
function isAsked({ ends, setup }: Match, role: Role, stimulus: Stimulus): boolean {
  const end = ends[role]
  if (!isAskedOfAnybody(stimulus) || isRepeat(end, stimulus)) return false
  const asksAll = setup.level !== STORY_LEVEL && setup.guided !== true
  return asksAll || stimulate(currentEndpoint(end), stimulus)[0].owed !== null
}

function isAskedOfAnybody(stimulus: Stimulus): boolean {
  switch (stimulus.kind) {
    case 'segment':
      return true
    case 'call':
      return !['read', 'queue', 'shutdown-read'].includes(stimulus.call.kind)
    case 'timer':
      return stimulus.timer === 'RTO' || stimulus.timer === 'KEEPALIVE'
  }
}
