import type { Present } from '#core/session/decide.ts'
import { MATCH_ID_LENGTH } from '#server/matches/open-match.ts'
import type { SessionSeatList } from './ports.ts'
import type { SessionTimes } from './session-times.ts'

export interface PresentDeps {
  readonly seats: Pick<SessionSeatList, 'present'>
  readonly times: SessionTimes
  readonly newId: (length: number) => string
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Who is there now, and what is needed to make pairs of them. @throws {NotStored} */
export async function presentFacts(
  { seats, times, newId, now }: PresentDeps,
  session: string,
): Promise<Present> {
  const players = await seats.present(session, times.hereWithin)
  return { wallMs: now(), players, matchIds: players.map(() => newId(MATCH_ID_LENGTH)) }
}
