import { ROLES, type Role, type SeatRole } from '#core/by-role.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import { answer, chooseLine, nameAgain } from './answer.ts'
import type { Holder, MatchEvent, Setup } from './events.ts'
import { evolve } from './evolve.ts'
import { type Match, everyRoleTaken, isWaitingForPlayer, playsNow, seatsOf } from './match.ts'
import { type Confidence, type Move, STORY_LEVEL } from './move.ts'
import { skipIsAgreed } from './wait.ts'
import { whatHappensNext } from './what-happens-next.ts'

/** `wallMs`, epoch milliseconds, is recorded and never judged by. */
export type Command =
  | { readonly type: 'create'; readonly setup: Setup }
  | { readonly type: 'take-role'; readonly role: SeatRole; readonly holder: Holder; readonly wallMs: number }
  | {
      readonly type: 'submit-move'
      readonly role: Role
      readonly by: 'person' | 'computer'
      /** Number of the stimulus that it answers. */
      readonly stimulus: number
      readonly move: Move
      readonly confidence?: Confidence | undefined
      readonly wallMs: number
    }
  /** The network's player, or the time that was theirs, decides on a segment in flight. */
  | {
      readonly type: 'decide-fate'
      readonly by: 'person' | 'computer' | 'time'
      readonly flight: number
      readonly fate: Fate
      readonly wallMs: number
    }
  /** Would have the present wait skipped, or the next one; said to nobody. */
  | { readonly type: 'skip-wait'; readonly role: Role; readonly wallMs: number }
  /** The wait for the timer at `until` has lasted as long as it should. */
  | { readonly type: 'pass-wait'; readonly until: number; readonly wallMs: number }
  | {
      readonly type: 'lend-seat'
      readonly role: SeatRole
      readonly why: 'absent' | 'left'
      readonly wallMs: number
    }
  | { readonly type: 'return-seat'; readonly role: SeatRole }

/** Refusals at the door: nothing is stored, no try is counted. */
export type Refusal =
  | 'match-exists'
  | 'role-taken'
  | 'not-started'
  | 'match-over'
  | 'not-your-turn'
  | 'nothing-asked'
  | 'stale'
  | 'numbers-missing'
  | 'confidence-missing'
  | 'no-such-role'
  | 'no-change'

/** `match`: the events folded already, so that nobody has to fold them twice. */
export type Decision =
  | { readonly events: readonly MatchEvent[]; readonly match: Match }
  | { readonly refusal: Refusal }

/** What a command does to a match: events to be stored, or a refusal. Nothing has happened yet. */
export function decide(match: Match | null, command: Command): Decision {
  if (command.type === 'create') {
    return match === null
      ? happened(null, [{ type: 'match-created', setup: command.setup }])
      : { refusal: 'match-exists' }
  }
  if (match === null) return { refusal: 'not-started' }
  switch (command.type) {
    case 'take-role':
      return takeRole(match, command)
    case 'submit-move':
      return submitMove(match, command)
    case 'decide-fate':
      return decideFate(match, command)
    case 'skip-wait':
      return skipWait(match, command)
    case 'pass-wait':
      return match.wait?.until === command.until
        ? untilAsked(match, [waitOver('time', command.wallMs)], command.wallMs)
        : { refusal: 'no-change' }
    case 'lend-seat':
      return lendSeat(match, command)
    case 'return-seat':
      return match.lent[command.role]
        ? happened(match, [{ type: 'seat-returned', role: command.role }])
        : { refusal: 'no-change' }
  }
}

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>
export type SubmitMove = CommandOf<'submit-move'>

function takeRole(match: Match, { role, holder, wallMs }: CommandOf<'take-role'>): Decision {
  if (!seatsOf(match).includes(role)) return { refusal: 'no-such-role' }
  if (match.holders[role] !== null) return { refusal: 'role-taken' }
  const taken: MatchEvent = { type: 'role-taken', role, holder }
  const started: MatchEvent = { type: 'match-started', wallMs }
  const complete = everyRoleTaken(evolve(match, taken))
  return complete ? untilAsked(match, [taken, started], wallMs) : happened(match, [taken])
}

/** The computer delivers what the network's player has left undecided, and waits for no timer with whoever waits for none. */
function lendSeat(match: Match, { role, why, wallMs }: CommandOf<'lend-seat'>): Decision {
  if (match.phase === 'ended') return { refusal: 'match-over' }
  if (match.phase !== 'playing' || playsNow(match, role) !== 'person') return { refusal: 'no-change' }
  const lent: MatchEvent = { type: 'seat-lent', role, why }
  if (role !== 'network') {
    const over = match.wait !== null && skipIsAgreed(evolve(match, lent))
    return untilAsked(match, over ? [lent, waitOver('agreed', wallMs)] : [lent], wallMs)
  }
  return untilAsked(match, [lent, ...delivered(match, 'computer', wallMs)], wallMs)
}

function decideFate(match: Match, { by, flight, fate, wallMs }: CommandOf<'decide-fate'>): Decision {
  if (match.phase !== 'playing') return { refusal: match.phase === 'ended' ? 'match-over' : 'not-started' }
  if (by !== 'time' && playsNow(match, 'network') !== by) return { refusal: 'not-your-turn' }
  if (!match.undecided.some((one) => one.flight === flight)) return { refusal: 'stale' }
  const decided: MatchEvent = { type: 'fate-decided', flight, fate, by, wallMs }
  return untilAsked(match, [decided, ...deliveredBeyondBudget(evolve(match, decided), wallMs)], wallMs)
}

/** With the budget spent there is nothing left to decide: what still waits is delivered. */
function deliveredBeyondBudget(match: Match, wallMs: number): MatchEvent[] {
  const isSpent = match.interventions >= (match.setup.plan.network?.budget ?? 0)
  return isSpent ? delivered(match, 'time', wallMs) : []
}

function delivered({ undecided }: Match, by: 'computer' | 'time', wallMs: number): MatchEvent[] {
  return undecided.map(({ flight }) => {
    return { type: 'fate-decided', flight, fate: { kind: 'delivered' }, by, wallMs } as const
  })
}

function skipWait(match: Match, { role, wallMs }: CommandOf<'skip-wait'>): Decision {
  if (match.phase !== 'playing') return { refusal: match.phase === 'ended' ? 'match-over' : 'not-started' }
  if (match.skips[role] || isWaitingForPlayer(match.ends[role])) return { refusal: 'no-change' }
  const agreed: MatchEvent = { type: 'skip-agreed', role, wallMs }
  const after = evolve(match, agreed)
  const over = after.wait !== null && skipIsAgreed(after)
  return untilAsked(match, over ? [agreed, waitOver('agreed', wallMs)] : [agreed], wallMs)
}

function waitOver(why: 'time' | 'agreed', wallMs: number): MatchEvent {
  return { type: 'wait-over', why, wallMs }
}

function submitMove(match: Match, command: SubmitMove): Decision {
  const { wallMs } = command
  const closed = doorOf(match, command)
  if (closed !== null) return { refusal: closed }
  const events = answerTo(match, command)
  return events === null ? { refusal: 'stale' } : untilAsked(match, events, wallMs)
}

function answerTo(match: Match, command: SubmitMove): MatchEvent[] | null {
  const end = match.ends[command.role]
  if (end.naming !== null) return nameAgain(end, command)
  const asksLine = match.setup.level === STORY_LEVEL && end.line === null
  return asksLine ? chooseLine(match, end, command) : answer(match, end, command)
}

function doorOf(match: Match, command: SubmitMove): Refusal | null {
  const { role, by, stimulus, move, confidence } = command
  if (match.phase === 'waiting') return 'not-started'
  if (match.phase === 'ended') return 'match-over'
  if (playsNow(match, role) !== by) return 'not-your-turn'
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return 'nothing-asked'
  if (stimulus !== end.number) return 'stale'
  if (asksConfidence(match, command) && confidence === undefined) return 'confidence-missing'
  return match.setup.level > 1 && lacksNumbers(move) ? 'numbers-missing' : null
}

/** Asked with each move that is tried; the state that follows it is part of the same answer. */
function asksConfidence({ setup, ends }: Match, { role, by }: SubmitMove): boolean {
  return setup.confidence === true && by === 'person' && ends[role].naming === null
}

function happened(match: Match | null, events: readonly [MatchEvent, ...MatchEvent[]]): Decision {
  const [first, ...others] = events
  return { events, match: others.reduce(evolve, evolve(match, first)) }
}

/** From level 2 on the numbers are what is asked: none is filled in. */
function lacksNumbers(move: Move): boolean {
  if (move.kind !== 'segment') return false
  return move.seq === undefined || (move.bits.includes('ACK') && move.ack === undefined)
}

/** The events, and all that then happens by itself until a player is asked or the match is over. */
function untilAsked(match: Match, events: readonly MatchEvent[], wallMs: number): Decision {
  const all = [...events]
  let after = events.reduce(evolve, match)
  for (let next = whatHappensNext(after, wallMs); next !== null; next = whatHappensNext(after, wallMs)) {
    all.push(next)
    after = evolve(after, next)
  }
  return { events: all, match: after }
}

/** Roles whose player owes an answer now. */
export function rolesAsked(match: Match): Role[] {
  return match.phase === 'playing' ? ROLES.filter((role) => isWaitingForPlayer(match.ends[role])) : []
}
