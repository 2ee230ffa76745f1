import { ROLES, type Role } from '#core/by-role.ts'
import { type End, type Match, isWaitingForPlayer, playsNow } from '#core/match/match.ts'
import type { Confidence } from '#core/match/move.ts'
import { turnOf } from '#core/match/shared-end.ts'
import { decideFate } from '#server/matches/decide-fate.ts'
import type { Matches } from '#server/matches/matches.ts'
import { submitMove } from '#server/matches/submit-move.ts'
import { type Mistake, chooseMove } from './choose-move.ts'
import { playForComputer } from './play-for-computer.ts'

/** What a student who is played does with one decision. */
export interface Thought {
  /** Made where it can be made; undefined: answers right. */
  readonly mistake: Mistake | undefined
  readonly confidence: Confidence
}

/** Asked before each move; moves the clock by the time that it takes. */
export type Think = (end: End) => Thought

export interface PlayDeps {
  readonly matches: Matches
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
}

/** Far more than any scenario has, with all mistakes. */
const MOST_TURNS = 300

/**
 * Plays a match without waiting for anybody, by the same doors as people and the computer: until it is over, or
 * somebody is asked who is not in `thinks` (by seat), or `most` moves were made. Whether it is over. @throws {NotStored}
 */
export async function playToTheEnd(
  deps: PlayDeps,
  id: string,
  thinks: ReadonlyMap<string, Think>,
  most = MOST_TURNS,
): Promise<boolean> {
  for (let turn = 0; turn < most; turn += 1) {
    // Matches that are over are not kept.
    const match = deps.matches.known(id)?.match
    if (match === undefined) return true
    const isMoved = (await passSegment(deps, id, match)) || (await answerNext(deps, id, match, thinks))
    if (!isMoved) return false
  }
  return deps.matches.known(id) === null
}

/** The network's player lets everything through. */
async function passSegment(deps: PlayDeps, id: string, match: Match): Promise<boolean> {
  const [aloft] = match.undecided
  const holder = match.holders.network
  if (aloft === undefined || holder?.kind !== 'person') return false
  const fate = { kind: 'delivered' } as const
  const decided = { match: id, command: deps.newId(16), flight: aloft.flight, fate }
  return wasTaken(await decideFate(deps, holder.seat, decided, true))
}

async function answerNext(
  deps: PlayDeps,
  id: string,
  match: Match,
  thinks: ReadonlyMap<string, Think>,
): Promise<boolean> {
  const role = ROLES.find((one) => isWaitingForPlayer(match.ends[one]) && mayAnswer(match, one, thinks))
  if (role === undefined) return false
  if (playsNow(match, role) === 'computer') return (await playForComputer(deps, id, role)) !== null
  const seat = seatAt(match, role)
  const think = thinks.get(seat)
  return (
    think !== undefined && wasTaken(await submitMove(deps, seat, moveOf(deps, id, match, role, think), true))
  )
}

function mayAnswer(match: Match, role: Role, thinks: ReadonlyMap<string, Think>): boolean {
  return playsNow(match, role) === 'computer' || thinks.has(seatAt(match, role))
}

/** Who answers at an end that a person holds; empty: nobody. */
function seatAt(match: Match, role: Role): string {
  const holder = match.holders[role]
  return turnOf(match, role) ?? (holder?.kind === 'person' ? holder.seat : '')
}

function moveOf({ newId }: PlayDeps, id: string, { ends, setup }: Match, role: Role, think: Think) {
  const end = ends[role]
  const { mistake, confidence } = think(end)
  const move = chooseMove(end, setup.level, end.naming === null ? mistake : undefined)
  const sure = setup.confidence === true ? { confidence } : {}
  return { match: id, command: newId(16), stimulus: end.number, move, ...sure }
}

function wasTaken({ ack }: Awaited<ReturnType<typeof submitMove | typeof decideFate>>): boolean {
  return (typeof ack === 'function' ? ack() : ack).ok
}
