import type { MatchEvent } from '#core/match/events.ts'
import { replay } from '#core/match/evolve.ts'
import type { Match } from '#core/match/match.ts'
import { personsOf } from './match-change.ts'
import type { MatchLog } from './ports.ts'

/** A match as one of its players may look at it. */
export interface ReadMatch {
  readonly id: string
  readonly match: Match
  readonly events: readonly MatchEvent[]
}

/**
 * A match for somebody who plays in it; null for everybody else, as if there were none: nobody learns by asking that
 * there is a match. @throws {NotStored}
 */
export async function readMatch(
  log: Pick<MatchLog, 'read'>,
  id: string,
  seat: string,
): Promise<ReadMatch | null> {
  const rows = await log.read(id, 0)
  const events = rows.flatMap((row) => row.events)
  const match = replay(events)
  return match !== null && personsOf(match).includes(seat) ? { id, match, events } : null
}
