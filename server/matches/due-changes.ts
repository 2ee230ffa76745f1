import { ROLES, type Role, SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import { type Match, isWaitingForPlayer, playsNow } from '#core/match/match.ts'
import type { DueChange } from './ports.ts'
import type { Times } from './times.ts'

/**
 * What a due row is about: the computer's move and a person's presence, by role; the end of a wait, by the virtual time
 * that it leads to; the time that the network's player has, by the segment's flight.
 */
export type DueKind = 'bot' | 'presence' | 'wait' | 'fate'

export function dueKind(kind: DueKind, of: string | number): string {
  return `${kind}:${of}`
}

/** What becomes due, or is due no more, by going from one match to the next: stored in the same transaction. */
export function dueChanges(before: Match | null, after: Match, times: Times): DueChange[] {
  return [
    ...ROLES.flatMap((role) =>
      change(dueKind('bot', role), botTask(before, role), botTask(after, role), times.botPace),
    ),
    ...SEAT_ROLES.flatMap((role) =>
      change(dueKind('presence', role), watched(before, role), watched(after, role), () => times.absentAfter),
    ),
    ...replaced(waitTask(before), waitTask(after), () => times.waitPace(after.wait?.pauseMs ?? 0)),
    ...replaced(fateTask(before), fateTask(after), () => times.fateAfter),
  ]
}

/** The row stays while the task does; another task is another row in its place. */
function change(kind: string, before: string | null, after: string | null, inMs: () => number): DueChange[] {
  if (before === after) return []
  return [{ kind, inMs: after === null ? null : inMs() }]
}

interface Task {
  readonly kind: string
  /** What makes it another one, though the row has the same name. */
  readonly of: number
}

/** As {@link change}, where the task names its row. */
function replaced(before: Task | null, after: Task | null, inMs: () => number): DueChange[] {
  if (before?.kind === after?.kind && before?.of === after?.of) return []
  const gone = before !== null && before.kind !== after?.kind ? [{ kind: before.kind, inMs: null }] : []
  return after === null ? gone : [...gone, { kind: after.kind, inMs: inMs() }]
}

/** Names what the computer has to answer for a role now; null: nothing. */
export function botTask(match: Match | null, role: Role): string | null {
  if (match?.phase !== 'playing' || playsNow(match, role) !== 'computer') return null
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return null
  return `${end.number} ${end.naming === null ? (end.line ?? 'move') : 'state'} ${end.refusals}`
}

function waitTask(match: Match | null): Task | null {
  if (match?.phase !== 'playing' || match.wait === null) return null
  return { kind: dueKind('wait', match.wait.until), of: 0 }
}

/** The oldest segment's time begins when it was sent, and anew with each decision. */
function fateTask(match: Match | null): Task | null {
  const oldest = match?.phase === 'playing' ? match.undecided[0] : undefined
  if (match === null || oldest === undefined) return null
  return { kind: dueKind('fate', oldest.flight), of: match.flightCount - match.undecided.length }
}

function watched(match: Match | null, role: SeatRole): string | null {
  return isWatched(match, role) ? 'watched' : null
}

/** Whether somebody waits for this person: only among persons does the computer ever take a seat. */
export function isWatched(match: Match | null, role: SeatRole): boolean {
  if (match?.phase !== 'playing' || playsNow(match, role) !== 'person') return false
  return SEAT_ROLES.some((other) => other !== role && match.holders[other]?.kind === 'person')
}
