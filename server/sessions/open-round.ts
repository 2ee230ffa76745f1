import { type ByRole, SEAT_ROLES, byRole } from '#core/by-role.ts'
import type { Holder } from '#core/match/events.ts'
import { EXTENDED, LIMITS } from '#core/session/class-settings.ts'
import type { StudentTime } from '#core/session/class-settings.ts'
import { hasNetworkSeat } from '#core/session/pair-up.ts'
import {
  type Pair,
  type Place,
  type Session,
  isSamePlace,
  scenarioAt,
  seatsIn,
} from '#core/session/session.ts'
import { barSeat } from '#server/matches/bar-seat.ts'
import { setupOf } from '#server/matches/create-match.ts'
import type { MatchChange } from '#server/matches/match-change.ts'
import type { Matches } from '#server/matches/matches.ts'
import { openMatchWithId } from '#server/matches/open-match.ts'
import type { Times } from '#server/matches/times.ts'
import type { SessionSeatList } from './ports.ts'
import type { SessionNow } from './sessions.ts'

export interface OpenRoundDeps {
  readonly matches: Matches
  readonly seats: Pick<SessionSeatList, 'roster'>
  /** Of matches. */
  readonly playTimes: Times
  readonly hereWithin: number
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Tells the players of a match. */
  readonly tell: (change: MatchChange) => void
}

type TimeOf = (seat: string) => StudentTime

/** Makes the matches of a round, with who plays them; those that are there stay, and get who came late. @throws {NotStored} */
export async function openRound(
  deps: OpenRoundDeps,
  { id, session }: SessionNow,
  place: Place,
): Promise<void> {
  const round = session.rounds.find((one) => isSamePlace(one.place, place))
  if (round === undefined) return
  const roster = await deps.seats.roster(id, deps.hereWithin)
  const times = new Map(roster.map(({ seat, time }) => [seat, time]))
  const timeOf: TimeOf = (seat) => times.get(seat) ?? 'default'
  await Promise.all(round.pairs.map((pair) => openPair(deps, session, place, pair, timeOf)))
  // Who was sent away between the pairs and their matches.
  const gone = round.pairs.flatMap((pair) => seatsIn(pair).map((seat) => ({ seat, match: pair.match })))
  for (const { seat, match } of gone.filter(({ seat }) => !times.has(seat))) await bar(deps, seat, match)
}

async function openPair(
  deps: OpenRoundDeps,
  session: Session,
  place: Place,
  pair: Pair,
  timeOf: TimeOf,
): Promise<void> {
  const setup = setupOf(wantedOf(session, place, pair, timeOf), deps.playTimes)
  if (typeof setup === 'string') throw new TypeError(`a match of the plan cannot be made: ${setup}`)
  const holders = SEAT_ROLES.flatMap((role) => {
    const holder = pair.holders[role]
    return holder === null ? [] : [[role, holder] as const]
  })
  const { match, change } = await openMatchWithId(deps, pair.match, setup, Object.fromEntries(holders))
  if (change !== null) deps.tell(change)
  const network = pair.holders.network
  if (network?.kind === 'person' && match.holders.network?.kind === 'computer')
    await takeNetwork(deps, pair.match, network)
}

function wantedOf(session: Session, place: Place, { holders }: Pair, timeOf: TimeOf) {
  const { scenario, level, confidence, guided } = scenarioAt(session, place)
  const isNetworkHeld = holders.network !== null && hasNetworkSeat(session, place)
  return {
    scenario,
    level,
    confidence,
    guided,
    network: isNetworkHeld ? ('person' as const) : undefined,
    limits: limitsOf(session, holders, timeOf),
  }
}

/** Milliseconds for each decision, by who takes them; null: as long as it takes. */
function limitsOf(
  { class: settings }: Session,
  holders: Pair['holders'],
  timeOf: TimeOf,
): ByRole<number | null> | undefined {
  const limit = LIMITS[settings.timers]?.decision
  return limit === undefined ? undefined : byRole((role) => limitFor(limit, holders[role], timeOf))
}

function limitFor(limit: number, holder: Holder | null, timeOf: TimeOf): number | null {
  if (holder?.kind !== 'person') return limit
  const times = [holder.seat, holder.other].flatMap((seat) => (seat === undefined ? [] : [timeOf(seat)]))
  if (times.includes('none')) return null
  return times.includes('extended') ? limit * EXTENDED : limit
}

async function bar(deps: OpenRoundDeps, seat: string, match: string): Promise<void> {
  const change = await barSeat(deps, seat, match)
  if (change !== null) deps.tell(change)
}

async function takeNetwork(deps: OpenRoundDeps, match: string, holder: Holder): Promise<void> {
  const { change } = await deps.matches.commit(match, 'late at the network', (current) =>
    current?.holders.network?.kind === 'computer' && current.phase === 'playing'
      ? [{ type: 'hand-over', role: 'network', holder }]
      : [],
  )
  if (change !== null) deps.tell(change)
}
