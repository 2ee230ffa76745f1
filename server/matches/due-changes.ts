import { ROLES, type Role, partnerOf } from '#core/by-role.ts'
import { type Match, isWaitingForPlayer, playsNow } from '#core/match/match.ts'
import type { DueChange } from './ports.ts'
import type { Times } from './times.ts'

/** What a due row is about; it is of one role. */
export type DueKind = 'bot' | 'presence'

export function dueKind(kind: DueKind, role: Role): string {
  return `${kind}:${role}`
}

/** What becomes due, or is due no more, by going from one match to the next: stored in the same transaction. */
export function dueChanges(before: Match | null, after: Match, times: Times): DueChange[] {
  return ROLES.flatMap((role) => [
    ...change(dueKind('bot', role), botTask(before, role), botTask(after, role), times.botPace),
    ...change(
      dueKind('presence', role),
      isWatched(before, role) ? 'watched' : null,
      isWatched(after, role) ? 'watched' : null,
      () => times.absentAfter,
    ),
  ])
}

/** The row stays while the task does; another task is another row in its place. */
function change(kind: string, before: string | null, after: string | null, inMs: () => number): DueChange[] {
  if (before === after) return []
  return [{ kind, inMs: after === null ? null : inMs() }]
}

/** Names what the computer has to answer for a role now; null: nothing. */
export function botTask(match: Match | null, role: Role): string | null {
  if (match?.phase !== 'playing' || playsNow(match, role) !== 'computer') return null
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return null
  return `${end.number} ${end.naming === null ? 'move' : 'state'} ${end.refusals}`
}

/** Whether somebody waits for this person: only between two persons does the computer ever take a seat. */
export function isWatched(match: Match | null, role: Role): boolean {
  if (match?.phase !== 'playing' || playsNow(match, role) !== 'person') return false
  return match.holders[partnerOf(role)]?.kind === 'person'
}
