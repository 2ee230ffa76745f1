import { type BySeat, ROLES, type Role, partnerOf } from '#core/by-role.ts'
import type { Holder } from '#core/match/events.ts'
import { type Dice, diceOf, shuffle } from '#core/quiz/dice.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import {
  type Couple,
  type Pair,
  type Place,
  type Round,
  type Session,
  pairOf,
  scenarioAt,
  seatsIn,
} from './session.ts'

/** Somebody who is there when pairs are made. */
export interface PresentPlayer {
  readonly seat: string
  /** How right they have been so far, 0 … 1; null: nothing is known. */
  readonly strength: number | null
  /** Shares a device with this seat: these two are a pair always. */
  readonly partner: string | null
}

/**
 * The pairs of a round: everybody who is there has exactly one place, and nobody is asked to wait. Ends are swapped
 * where somebody has played one before. `ids`: of the matches, one for each player at least.
 */
export function pairUp(
  session: Session,
  place: Place,
  players: readonly PresentPlayer[],
  ids: readonly string[],
): Pair[] {
  const dice = diceOf(`${session.seed} pairs ${place.activity}-${place.question}`)
  const task = hasNetworkSeat(session, place)
  const { couples, odd } = coupled(session, players, dice)
  const pairs = couples.map((couple, index) => seated(session, couple, idAt(ids, index), task, dice))
  return odd === null ? pairs : withOdd(session, pairs, odd, idAt(ids, couples.length), dice)
}

/** Whether a person may sit at the network of this activity's matches: the class wants it, and there is a task for it. */
export function hasNetworkSeat(session: Session, place: Place): boolean {
  const { scenario, guided } = scenarioAt(session, place)
  if (guided || session.class.odd !== 'network') return false
  return scenarioById(scenario)?.plan({ client: 100, server: 600 }).network !== undefined
}

/** With the computer, until the next round. */
export function pairWithComputer(session: Session, place: Place, seat: string, match: string): Pair {
  const dice = diceOf(`${session.seed} ${seat} ${place.activity}-${place.question}`)
  const role = nextRole(session, seat, dice)
  return pairOfTwo(match, role, { kind: 'person', seat }, { kind: 'computer' }, false)
}

interface Coupled {
  readonly couples: readonly Couple[]
  readonly odd: string | null
}

/** First who shares a device, then whom the teacher has put together, then who stays together, then the others. */
function coupled(session: Session, players: readonly PresentPlayer[], dice: Dice): Coupled {
  const wanted = [...sharing(players), ...byHand(session), ...kept(session)]
  const left = new Map(players.map((player) => [player.seat, player]))
  const couples: Couple[] = []
  for (const [a, b] of wanted) {
    if (a === b || !left.has(a) || !left.has(b)) continue
    couples.push([a, b])
    left.delete(a)
    left.delete(b)
  }
  const odd = left.size % 2 === 0 ? null : oddOf(session, [...left.keys()], dice)
  if (odd !== null) left.delete(odd)
  return { couples: [...couples, ...otherCouples(session, [...left.values()], dice)], odd }
}

function sharing(players: readonly PresentPlayer[]): Couple[] {
  return players.flatMap(({ seat, partner }) => (partner === null ? [] : [[seat, partner] as const]))
}

function byHand(session: Session): readonly Couple[] {
  return session.class.pairBy === 'hand' ? session.byHand : []
}

function kept(session: Session): Couple[] {
  const last = session.class.pairs === 'keep' ? session.rounds.at(-1) : undefined
  return (last?.pairs ?? []).flatMap(({ holders: { client, server } }) =>
    client?.kind === 'person' && server?.kind === 'person' ? [[client.seat, server.seat] as const] : [],
  )
}

/** By chance among those who have been odd the fewest times. */
function oddOf(session: Session, seats: readonly string[], dice: Dice): string | null {
  const shuffled = shuffle(dice, seats)
  const times = (seat: string) => session.rounds.filter((round) => wasOdd(round, seat)).length
  return shuffled.toSorted((a, b) => times(a) - times(b))[0] ?? null
}

function wasOdd({ pairs }: Round, seat: string): boolean {
  const pair = pairs.find((one) => seatsIn(one).includes(seat))
  if (pair === undefined) return false
  const { client, server, network } = pair.holders
  const isAtNetwork = network?.kind === 'person' && network.seat === seat
  return isAtNetwork || [client, server].some((end) => end?.kind === 'computer' || hasOther(end))
}

function hasOther(holder: Holder | null): boolean {
  return holder?.kind === 'person' && holder.other !== undefined
}

/** Strong with weak: the first of the list with the last one. By chance: with somebody new, and at the other end. */
function otherCouples(session: Session, players: readonly PresentPlayer[], dice: Dice): Couple[] {
  if (session.class.pairBy === 'mastery') {
    const seats = shuffle(dice, players)
    const byStrength = seats.toSorted((a, b) => (b.strength ?? UNKNOWN) - (a.strength ?? UNKNOWN))
    return foldedInHalf(byStrength.map(({ seat }) => seat))
  }
  const seats = players.map(({ seat }) => seat)
  const tries = Array.from({ length: TRIES }, () => newCouples(session, shuffle(dice, seats)))
  const cost = (couples: readonly Couple[]) => sum(couples.map((couple) => costOf(session, couple)))
  return tries.toSorted((a, b) => cost(a) - cost(b))[0] ?? []
}

/** Orders of which the best is taken: one alone may leave two for the end who were a pair before. */
const TRIES = 12

/** Of whom nothing is known is taken for middling. */
const UNKNOWN = 0.5

function foldedInHalf(seats: readonly string[]): Couple[] {
  return seats
    .slice(0, seats.length / 2)
    .map((seat, index) => [seat, seats[seats.length - 1 - index] ?? seat])
}

/** Each takes whom of those who are left it costs the least to play with. */
function newCouples(session: Session, seats: readonly string[]): Couple[] {
  const left = [...seats]
  const couples: Couple[] = []
  for (let seat = left.shift(); seat !== undefined; seat = left.shift()) {
    const costs = left.map((other) => costOf(session, [seat ?? '', other]))
    const [other] = left.splice(costs.indexOf(Math.min(...costs)), 1)
    if (other !== undefined) couples.push([seat, other])
  }
  return couples
}

/** Two who had the same end cannot both have the other one now; two who were a pair learn less of each other. */
function costOf(session: Session, [a, b]: Couple): number {
  const [was, other] = [lastRole(session, a), lastRole(session, b)]
  const last = session.rounds.at(-1)
  const own = last && pairOf(last, a)
  return (was !== null && was === other ? 2 : 0) + (own && seatsIn(own).includes(b) ? 1 : 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function seated(session: Session, [a, b]: Couple, match: string, task: boolean, dice: Dice): Pair {
  const wish = lastRole(session, a)
  const other = lastRole(session, b)
  // Where both would have the same end, it is by chance who gets it.
  const isFree = wish === null || wish === other
  const role = isFree ? (other === null || wish === other ? rolled(dice) : other) : partnerOf(wish)
  return pairOfTwo(match, role, { kind: 'person', seat: a }, { kind: 'person', seat: b }, task)
}

function pairOfTwo(match: string, role: Role, a: Holder, b: Holder, task: boolean): Pair {
  const ends = role === 'client' ? { client: a, server: b } : { client: b, server: a }
  return { match, holders: { ...ends, network: task ? { kind: 'computer' } : null } }
}

function withOdd(session: Session, pairs: readonly Pair[], odd: string, match: string, dice: Dice): Pair[] {
  const at = dice.roll(Math.max(1, pairs.length))
  const chosen = pairs[at]
  const together = chosen && joined(session, chosen, odd, dice)
  if (together) return pairs.with(at, together)
  const role = nextRole(session, odd, dice)
  return [...pairs, pairOfTwo(match, role, { kind: 'person', seat: odd }, { kind: 'computer' }, false)]
}

/** The odd one at this pair's network, or in turns at one of its ends; null: there is no such place. */
function joined(session: Session, { match, holders }: Pair, odd: string, dice: Dice): Pair | null {
  if (holders.network !== null) {
    return { match, holders: { ...holders, network: { kind: 'person', seat: odd } } }
  }
  const role = rolled(dice)
  const end = holders[role]
  if (session.class.odd !== 'trio' || end?.kind !== 'person') return null
  const shared: BySeat<Holder | null> = { ...holders, [role]: { ...end, other: odd } }
  return { match, holders: shared }
}

function nextRole(session: Session, seat: string, dice: Dice): Role {
  const last = lastRole(session, seat)
  return last === null ? rolled(dice) : partnerOf(last)
}

/** The end that a seat had most lately; null: none yet. */
function lastRole(session: Session, seat: string): Role | null {
  for (const { pairs } of session.rounds.toReversed()) {
    const pair = pairs.find((one) => seatsIn(one).includes(seat))
    const role = ROLES.find((end) => isHeldBy(pair?.holders[end] ?? null, seat))
    if (role !== undefined) return role
  }
  return null
}

function isHeldBy(holder: Holder | null, seat: string): boolean {
  return holder?.kind === 'person' && [holder.seat, holder.other].includes(seat)
}

function rolled(dice: Dice): Role {
  return ROLES[dice.roll(ROLES.length)] ?? 'client'
}

function idAt(ids: readonly string[], index: number): string {
  const id = ids[index]
  if (id === undefined) throw new RangeError('fewer ids than matches')
  return id
}
