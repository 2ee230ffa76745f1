import { SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import type { Match } from '#core/match/match.ts'
import { sessionPointsOf } from '#core/match/session-points.ts'
import {
  type Pair,
  type Place,
  type SeatResult,
  isSamePlace,
  presentRound,
  seatsIn,
} from '#core/session/session.ts'
import { type HoldDeps, holdRound } from './hold-round.ts'
import type { PairReader } from './pair-reader.ts'
import type { SessionSeatList } from './ports.ts'
import type { SessionNow, Sessions } from './sessions.ts'

export interface ScoreDeps extends HoldDeps {
  /** Whether a socket of the seat's follows the session in this process. */
  readonly isHeldHere: (session: string, seat: string) => boolean
  readonly sessions: Sessions
  readonly pairs: PairReader
  readonly seats: Pick<SessionSeatList, 'roster'>
  readonly hereWithin: number
}

/** Once its matches stand still, what a round has come to is written into the session's log. @throws {NotStored} */
export async function scoreRound(deps: ScoreDeps, now: SessionNow, place: Place): Promise<void> {
  const round = now.session.rounds.find((one) => isSamePlace(one.place, place))
  if (round === undefined || round.results !== null) return
  await holdRound(deps, now, place)
  const results = await Promise.all(round.pairs.map((pair) => resultsOf(deps.pairs, pair)))
  const { activity, question } = place
  await deps.sessions.commit(now.id, `score ${activity}:${question}`, () => {
    return { type: 'score-round', place, results: results.flat() }
  })
}

async function resultsOf(pairs: PairReader, { match: id }: Pair): Promise<SeatResult[]> {
  const now = await pairs.of(id)
  return now === null ? [] : SEAT_ROLES.flatMap((role) => resultsAt(now.match, role))
}

/** Two who share an end have come to the same. */
function resultsAt(match: Match, role: SeatRole): SeatResult[] {
  const holder = match.holders[role]
  if (holder?.kind !== 'person') return []
  const { points, right, decisions } = sessionPointsOf(match, role)
  const seats = holder.other === undefined ? [holder.seat] : [holder.seat, holder.other]
  return seats.map((seat) => ({ seat, points, right, decisions }))
}

/**
 * Where no match of the round is played any more by somebody who is there, it is over: nobody waits for the host to see
 * it, nor for who has gone. @throws {NotStored}
 */
export async function closePlayed(deps: ScoreDeps, now: SessionNow): Promise<SessionNow | null> {
  const { sessions, pairs, seats, hereWithin } = deps
  const round = presentRound(now.session)
  if (now.session.phase !== 'playing' || now.session.paused || round === null) return null
  const views = await Promise.all(round.pairs.map(({ match }) => pairs.view(match)))
  const going = round.pairs.filter((_, index) => views[index]?.phase !== 'ended')
  const isPlayed = going.length < round.pairs.length
  if (!isPlayed || (await isAnyPlayed(going))) return null
  const { place } = round
  const { activity, question } = place
  const committed = await sessions.commit(now.id, `all-played ${activity}:${question}`, () => {
    return { type: 'all-done', place }
  })
  return committed.done ? committed.now : null

  async function isAnyPlayed(pairsLeft: readonly Pair[]): Promise<boolean> {
    if (pairsLeft.length === 0) return false
    const roster = await seats.roster(now.id, hereWithin)
    const here = new Set(roster.flatMap((row) => (row.here && !row.left ? [row.seat] : [])))
    const held = pairsLeft.filter((pair) => seatsIn(pair).some((seat) => here.has(seat)))
    const isOver = await Promise.all(held.map((pair) => isOverElsewhere(deps, now.id, pair)))
    return isOver.includes(false)
  }
}

/** Of a pair whose players are all at other processes this one hears nothing: it reads on. @throws {NotStored} */
async function isOverElsewhere(
  { matches, tell, isHeldHere }: ScoreDeps,
  session: string,
  pair: Pair,
): Promise<boolean> {
  if (seatsIn(pair).some((seat) => isHeldHere(session, seat))) return false
  const { now, change } = await matches.commit(pair.match, 'look', () => [])
  if (change !== null) tell(change)
  return now?.match.phase === 'ended'
}
