import { SEAT_ROLES } from '#core/by-role.ts'
import { sharersOf } from '#core/match/shared-end.ts'
import type { Place } from './done.ts'
import { isLookedFor } from './due-changes.ts'
import type { Chair, MatchChange } from './match-change.ts'
import type { Matches } from './matches.ts'
import type { Due, DueList, SeatList } from './ports.ts'
import type { Times } from './times.ts'

export interface Presence {
  /** Whether this process holds a socket of that place that was heard from lately. */
  readonly isHere: (place: Place) => boolean
  /** Milliseconds for which this process has been able to see who is there, and to write it down. */
  readonly watchingFor: () => number
}

export interface PresenceDeps {
  readonly matches: Matches
  readonly due: DueList
  readonly seats: SeatList
  readonly times: Times
  readonly presence: Presence
  /** Epoch milliseconds. */
  readonly now: () => number
}

/**
 * Looks whether a person is still there. Who was away too long has the seat played by the computer, but only for a
 * partner who is there: where all are gone the match rests, and the next one to come back has it watched again.
 */
export async function lookAfter(deps: PresenceDeps, due: Due, chair: Chair): Promise<MatchChange | null> {
  const { absentAfter } = deps.times
  const place = { match: due.subject, ...chair }
  const away = await awayFor(deps, place)
  if (away < absentAfter) return again(deps, due, absentAfter - away)
  if (!(await isAnyoneElseThere(deps, place))) return rest(deps, due, place)
  const wallMs = deps.now()
  // Named by this firing: the same in each process, so that it happens once.
  const committed = await deps.matches.commit(due.subject, `${due.kind}@${due.at}`, (match) => {
    const { role, sharer } = chair
    const seat = match === null ? undefined : sharersOf(match, role)[sharer]
    if (seat === undefined || !isLookedFor(match, role, sharer)) return []
    return [{ type: 'lend-seat', role, seat, why: 'absent', wallMs }]
  })
  if (!committed.done || committed.outcome === null) await again(deps, due, null)
  return committed.change
}

async function again(
  { due: list }: PresenceDeps,
  { subject, kind }: Due,
  inMs: number | null,
): Promise<null> {
  await list.change(subject, { kind, inMs })
  return null
}

async function rest(deps: PresenceDeps, due: Due, place: Place): Promise<null> {
  await again(deps, due, null)
  // Somebody may have come back in between, and have asked to be watched before the row went.
  const back = await isAnyoneElseThere(deps, place)
  return back ? again(deps, due, deps.times.absentAfter) : null
}

async function isAnyoneElseThere(deps: PresenceDeps, { match, role, sharer }: Place): Promise<boolean> {
  const all = SEAT_ROLES.flatMap((seat) =>
    [0, 1].map((nth) => ({ match, role: seat, sharer: nth === 0 ? 0 : 1 }) as const),
  )
  const others = all.filter((other) => other.role !== role || other.sharer !== sharer)
  const away = await Promise.all(others.map((other) => awayFor(deps, other)))
  return Math.min(...away) < deps.times.absentAfter
}

/** A server that was down, or without its database, has not seen anybody: that time counts for nobody's absence. */
async function awayFor(deps: PresenceDeps, place: Place): Promise<number> {
  if (deps.presence.isHere(place)) return 0
  const absent = await deps.seats.absentMs(place.match, place.role, place.sharer)
  return Math.min(absent ?? Number.POSITIVE_INFINITY, deps.presence.watchingFor())
}
