import type { Role } from '#core/by-role.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { Setup } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import { type Opened, MATCH_ID_LENGTH, openMatchWithId } from '#server/matches/open-match.ts'
import { person, setupOf } from '#server/matches/create-match.ts'
import type { Done } from '#server/matches/done.ts'
import { joinMatch } from '#server/matches/join-match.ts'
import { chairOf, freeRoles } from '#server/matches/match-change.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import { seatComputer } from '#server/matches/seat-computer.ts'
import {
  type CloseDeps,
  type ClosePlace,
  type StartWanted,
  closePlace,
  doorOf,
  findOpenHomework,
  newClose,
} from './close-place.ts'
import { ATTEMPT_ID_LENGTH } from './homework.ts'
import { diceFor } from './questions-of.ts'

type Started = Done<'homework:start'>

/**
 * A close of one's homework: the one that is under way, on whatever device it was begun, or a new one. Its attempt is
 * written first, with the match's id: a match that was never opened is opened by the next start. @throws {NotStored}
 */
export async function startClose(deps: CloseDeps, seat: string, wanted: StartWanted): Promise<Started> {
  const found = await findOpenHomework(deps, seat, wanted.code)
  if (typeof found === 'string') return { ack: refuse(found) }
  const place = await closePlace(deps, found, wanted.activity)
  if (typeof place === 'string') return { ack: refuse(place) }
  if (wanted.partner === 'friend' && !found.assignment.classmates) return { ack: refuse('alone-here') }
  const scenario = place.activity.kind === 'scenario' ? place.activity.scenario : wanted.scenario
  if (scenario === undefined) return { ack: refuse('malformed') }
  return goOnOrBegin(deps, { ...place, scenario, partner: wanted.partner })
}

interface Close extends ClosePlace {
  readonly scenario: string
  readonly partner: StartWanted['partner']
}

/** What tells one attempt at a close from another. */
interface CloseAttempt {
  readonly id: string
  readonly nth: number
  readonly match: string
}

async function goOnOrBegin(deps: CloseDeps, close: Close): Promise<Started> {
  const open = await underWay(deps, close)
  if (open !== null) return (await goOn(deps, close, open)) ?? begin(deps, close)
  return begin(deps, close)
}

/** Of a goal the one with this scenario; a match that was never opened has any. */
async function underWay(
  deps: CloseDeps,
  { before, activity, scenario }: Close,
): Promise<CloseAttempt | null> {
  for (const { id, nth, match, close } of before.toReversed()) {
    if (match === null || close !== null) continue
    const known = activity.kind === 'goal' ? await look(deps, match) : null
    if (known === null || known.setup.scenario === scenario) return { id, nth, match }
  }
  return null
}

/** The match as it stands; null: it was never opened. */
export async function look(deps: CloseDeps, match: string): Promise<Match | null> {
  const { now } = await deps.matches.commit(match, deps.newId(16), (current) =>
    current === null ? 'no-such-match' : [],
  )
  return now?.match ?? null
}

async function begin(deps: CloseDeps, close: Close): Promise<Started> {
  const match = deps.newId(MATCH_ID_LENGTH)
  const id = deps.newId(ATTEMPT_ID_LENGTH)
  // What cannot be played begins no attempt.
  const setup = setupFor(deps, close, 1)
  if (typeof setup === 'string') return { ack: refuse(setup) }
  const begun = await deps.homework.work.begin(newClose(close, id, match))
  if (begun.verdict === 'begun') return opened(await open(deps, close, { id, match, nth: begun.nth }))
  if (begun.verdict !== 'under-way') return { ack: refuse(doorOf(begun.verdict)) }
  // Another device was faster.
  const { id: other, nth, match: its } = begun.attempt
  const going = its === null ? null : await goOn(deps, close, { id: other, nth, match: its })
  return going ?? { ack: refuse('homework-changed') }
}

/** Null: the student has no seat in that match and gets none; the attempt is taken back. */
async function goOn(deps: CloseDeps, close: Close, attempt: CloseAttempt): Promise<Started | null> {
  const now = await open(deps, close, attempt)
  if (typeof now === 'string') return { ack: refuse(now) }
  const { seat, student } = close.student
  if (chairOf(now.match, seat) === null) {
    const joined = await joinMatch(deps, seat, attempt.match)
    if (joined.ok) return { ack: { ok: true, match: attempt.match }, change: joined.change }
    await deps.homework.work.drop(student, attempt.id)
    return null
  }
  // The friend who was waited for has not come.
  const isAlone = close.partner === 'computer' && freeRoles(now.match).length > 0
  if (!isAlone) return opened(now)
  const seated = await seatComputer(deps, seat, attempt.match)
  return { ack: { ok: true, match: attempt.match }, change: seated.change ?? null }
}

function opened(now: Opened | DoorCode): Started {
  if (typeof now === 'string') return { ack: refuse(now) }
  return { ack: { ok: true, match: now.id }, change: now.change }
}

/** Opened again it is the match that is there, whatever is wanted now. */
async function open(deps: CloseDeps, close: Close, { match, nth }: CloseAttempt): Promise<Opened | DoorCode> {
  const setup = setupFor(deps, close, nth)
  if (typeof setup === 'string') return setup
  const role = roleAt(nth)
  const other = role === 'client' ? 'server' : 'client'
  const computer = close.partner === 'computer' ? { [other]: { kind: 'computer' } as const } : {}
  return openMatchWithId(deps, match, setup, { [role]: person(close.student.seat), ...computer })
}

/** At both ends in turn, as rounds in class are. */
function roleAt(nth: number): Role {
  return nth % 2 === 1 ? 'client' : 'server'
}

/** First sequence numbers are the same for all, or each student's own, and others with each attempt. */
function setupFor(deps: CloseDeps, close: Close, nth: number): Setup | DoorCode {
  const { assignment, activity, index, scenario } = close
  const confidence = activity.kind === 'scenario' && activity.confidence
  const place = { assignment, activity: index, student: close.student.student, nth }
  const wanted = { scenario, level: activity.level, confidence, homework: true }
  return setupOf(wanted, deps.times, diceFor(place, 'numbers'))
}
