import { pairOf, presentRound } from '#core/session/session.ts'
import { MATCH_ID_LENGTH } from '#server/matches/open-match.ts'
import type { PairReader } from './pair-reader.ts'
import type { SessionNow, Sessions } from './sessions.ts'

export interface LateDeps {
  readonly sessions: Sessions
  readonly pairs: PairReader
  readonly newId: (length: number) => string
}

/** Whoever is in and sits nowhere in the round that is played gets a seat at once. Null: nothing was to do. @throws {NotStored} */
export async function comeLate(
  { sessions, pairs, newId }: LateDeps,
  { id, session }: SessionNow,
  seat: string,
): Promise<SessionNow | null> {
  const round = presentRound(session)
  if (session.phase !== 'playing' || round === null || pairOf(round, seat) !== null) return null
  const views = await Promise.all(round.pairs.map(({ match }) => pairs.view(match)))
  const open = views.flatMap((view) => (view?.phase === 'playing' ? [view.match] : []))
  const { activity, question } = round.place
  const committed = await sessions.commit(id, `late ${activity}:${question} ${seat}`, () => {
    return { type: 'come-late', seat, matchId: newId(MATCH_ID_LENGTH), open }
  })
  return committed.done ? committed.now : null
}
