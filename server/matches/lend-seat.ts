import { SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import { isWatched } from './due-changes.ts'
import type { MatchChange } from './match-change.ts'
import type { Matches } from './matches.ts'
import type { Due, DueList, SeatList } from './ports.ts'
import type { Times } from './times.ts'

export interface Presence {
  /** Whether this process holds a socket of that place that was heard from lately. */
  readonly isHere: (match: string, role: SeatRole) => boolean
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
export async function lookAfter(deps: PresenceDeps, due: Due, role: SeatRole): Promise<MatchChange | null> {
  const { absentAfter } = deps.times
  const away = await awayFor(deps, due.subject, role)
  if (away < absentAfter) return again(deps, due, absentAfter - away)
  if (!(await isAnyoneElseThere(deps, due.subject, role))) return rest(deps, due, role)
  const wallMs = deps.now()
  // Named by this firing: the same in each process, so that it happens once.
  const committed = await deps.matches.commit(due.subject, `${due.kind}@${due.at}`, (match) =>
    isWatched(match, role) ? [{ type: 'lend-seat', role, why: 'absent', wallMs }] : [],
  )
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

async function rest(deps: PresenceDeps, due: Due, role: SeatRole): Promise<null> {
  await again(deps, due, null)
  // Somebody may have come back in between, and have asked to be watched before the row went.
  const back = await isAnyoneElseThere(deps, due.subject, role)
  return back ? again(deps, due, deps.times.absentAfter) : null
}

async function isAnyoneElseThere(deps: PresenceDeps, match: string, role: SeatRole): Promise<boolean> {
  const others = SEAT_ROLES.filter((other) => other !== role)
  const away = await Promise.all(others.map((other) => awayFor(deps, match, other)))
  return Math.min(...away) < deps.times.absentAfter
}

/** A server that was down, or without its database, has not seen anybody: that time counts for nobody's absence. */
async function awayFor(deps: PresenceDeps, match: string, role: SeatRole): Promise<number> {
  if (deps.presence.isHere(match, role)) return 0
  const absent = await deps.seats.absentMs(match, role)
  return Math.min(absent ?? Number.POSITIVE_INFINITY, deps.presence.watchingFor())
}
