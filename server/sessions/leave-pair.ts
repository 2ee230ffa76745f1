import { pairOf, presentRound } from '#core/session/session.ts'
import type { SessionNow } from './sessions.ts'

/** Whoever leaves the session, or is sent away, leaves the match that they play in it. @throws {NotStored} */
export async function leavePair(
  leaveMatch: (seat: string, match: string) => Promise<void>,
  { session }: SessionNow,
  seat: string,
): Promise<void> {
  const round = presentRound(session)
  const pair = round && pairOf(round, seat)
  if (pair !== null) await leaveMatch(seat, pair.match)
}
