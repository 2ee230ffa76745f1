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
  const next = soonest(match, open ? match.now : Infinity)
  if (open) return next
  if (next === null) return { type: 'match-ended', ending: 'nothing-left', wallMs }
  if (match.wait !== null) return null
  return waitBefore(match, next, wallMs) ?? next
}

function endingOf({ ends, setup, strays, flights }: Match): Ending | null {
  const straysDone = strays.length === 0 && flights.every(({ stray }) => stray === undefined)
  if (setup.plan.endsWithStrays === true && straysDone) return 'goal'
  return ROLES.every((role) => ends[role].settled.state === 'CLOSED') ? 'both-closed' : null
}

/** Of all that may occur until then the first: what is not next is not looked at closely. */
function soonest(match: Match, until: number): Occurred | null {
  const inTime = scheduled(match).filter(({ at }) => at <= until)
  for (const { at, role, stimulus, flight } of inTime.toSorted((a, b) => a.at - b.at)) {
    const asked = isAsked(match, role, stimulus)
    if (mayOccur(match, role, stimulus, asked))
      return { type: 'stimulus-occurred', at, role, stimulus, asked, flight }
  }
  return null
}

type Scheduled = Omit<Occurred, 'type' | 'asked'>

/** All that is scheduled, in the order of one instant. */
function scheduled(match: Match): Scheduled[] {
  const flights = match.flights.toSorted((a, b) => a.sentAt - b.sentAt || a.flight - b.flight)
  return [
    ...flights.map(({ arrivesAt: at, to: role, segment, flight }): Scheduled => {
      return { at, role, stimulus: { kind: 'segment', segment }, flight }
    }),
    ...firstCalls(match).map(({ at, role, call }): Scheduled => {
      return { at, role, stimulus: { kind: 'call', call }, flight: null }
    }),
    ...match.timers.map(({ at, role, timer }): Scheduled => {
      return { at, role, stimulus: { kind: 'timer', timer }, flight: null }
    }),
  ]
}

/** An application makes one call after the other: the next one waits where the last one has to. */
function firstCalls({ calls }: Match): Match['calls'] {
  if (calls.length === 0) return calls
  const inOrder = calls.toSorted((a, b) => a.at - b.at)
  return ROLES.flatMap((role) => inOrder.find((call) => call.role === role) ?? [])
}

/** What is not asked is applied at once, so it waits for the answers before it; a timer that was stopped is gone. */
function mayOccur(match: Match, role: Role, stimulus: Stimulus, asked: boolean): boolean {
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
