import type { Role, SeatRole } from '#core/by-role.ts'
import type { Match } from './match.ts'

/** Which of two who share an end; who sits there alone is the first. */
export type Sharer = 0 | 1

/** The persons at a role: none where the computer has it, two where they share an end. */
export function sharersOf({ holders }: Match, role: SeatRole): readonly string[] {
  const holder = holders[role]
  if (holder?.kind !== 'person') return []
  return holder.other === undefined || role === 'network' ? [holder.seat] : [holder.seat, holder.other]
}

/**
 * Whose the next decision of a shared end is: they take turns, and who is there takes the other one's. Null where nobody
 * shares it.
 */
export function turnOf(match: Match, role: Role): string | null {
  const [first, second] = sharersOf(match, role)
  if (first === undefined || second === undefined) return null
  const [due, other] = match.ends[role].number % 2 === 0 ? [first, second] : [second, first]
  return match.away.includes(due) && !match.away.includes(other) ? other : due
}

/** Whether the computer, or who shares the end, decides for a seat at the moment. */
export function isAway(match: Match, role: SeatRole, seat: string): boolean {
  return match.lent[role] || match.away.includes(seat)
}
