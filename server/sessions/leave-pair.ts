import { pairOf, presentRound } from '#core/session/session.ts'
import type { SessionNow } from './sessions.ts'

/** Whoever leaves the session leaves the match that they play in it: the computer goes on at once. @throws {NotStored} */
export async function leavePair(
  leaveMatch: (seat: string, match: string) => Promise<void>,
  { session }: SessionNow,
  seat: string,
): Promise<void> {
  const round = presentRound(session)
  const pair = round && pairOf(round, seat)
  if (pair !== null) await leaveMatch(seat, pair.match)
}
