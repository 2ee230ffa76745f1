import { ROLES, type Role, type SeatRole } from '#core/by-role.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import { answerTo } from './answer.ts'
import { decideFate } from './decide-fate.ts'
import type { Holder, MatchEvent, Setup } from './events.ts'
import { evolve } from './evolve.ts'
import { giveHint, handOver, pause, resume } from './lead-match.ts'
import { barSeat, lendSeat, returnSeat } from './lend-seat.ts'
import { type Match, everyRoleTaken, isWaitingForPlayer, playsNow, seatsOf } from './match.ts'
import type { Confidence, Move } from './move.ts'
import { passLimit } from './pass-limit.ts'
import { turnOf } from './shared-end.ts'
import { happened, untilAsked } from './until-asked.ts'
import { skipIsAgreed } from './wait.ts'

/** `wallMs`, epoch milliseconds, is recorded and never judged by. */
export type Command =
  | { readonly type: 'create'; readonly setup: Setup }
  | { readonly type: 'take-role'; readonly role: SeatRole; readonly holder: Holder; readonly wallMs: number }
  | {
      readonly type: 'submit-move'
      readonly role: Role
      readonly by: 'person' | 'computer'
      /** Whose move it is, where two share the end. */
      readonly seat?: string
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
      /** Which of two who share the end; without it all who sit there. */
      readonly seat?: string
      readonly why: 'absent' | 'left'
      readonly wallMs: number
    }
  | { readonly type: 'return-seat'; readonly role: SeatRole; readonly seat?: string }
  | { readonly type: 'bar-seat'; readonly role: SeatRole; readonly seat: string; readonly wallMs: number }
  /** A player's time for the decision of that number is over. */
  | {
      readonly type: 'pass-limit'
      readonly role: Role
      readonly stimulus: number
      readonly wallMs: number
    }
  | { readonly type: 'pause'; readonly wallMs: number }
  | { readonly type: 'resume'; readonly wallMs: number }
  | { readonly type: 'give-hint'; readonly role: Role; readonly wallMs: number }
  | { readonly type: 'hand-over'; readonly role: 'network'; readonly holder: Holder }

/** Refusals at the door: nothing is stored, no try is counted. */
export type Refusal =
  | 'match-exists'
  | 'role-taken'
  | 'not-started'
  | 'match-over'
  | 'not-your-turn'
  | 'not-your-turn-yet'
  | 'paused'
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
      return passWait(match, command)
    case 'pass-limit':
      return passLimit(match, command)
    case 'lend-seat':
      return lendSeat(match, command)
    case 'return-seat':
      return returnSeat(match, command)
    case 'bar-seat':
      return barSeat(match, command)
    case 'pause':
      return pause(match, command)
    case 'resume':
      return resume(match, command)
    case 'give-hint':
      return giveHint(match, command)
    case 'hand-over':
      return handOver(match, command)
  }
}

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>
export type SubmitMove = CommandOf<'submit-move'>

function takeRole(match: Match, { role, holder, wallMs }: CommandOf<'take-role'>): Decision {
  if (!seatsOf(match).includes(role)) return { refusal: 'no-such-role' }
  if (match.holders[role] !== null) return { refusal: 'role-taken' }
  const taken: MatchEvent = { type: 'role-taken', role, holder }
  const started: MatchEvent = { type: 'match-started', wallMs }
  const complete = everyRoleTaken(evolve(match, taken))
  return complete ? untilAsked(match, [taken, started], wallMs) : happened(match, [taken])
}

function skipWait(match: Match, { role, wallMs }: CommandOf<'skip-wait'>): Decision {
  if (match.phase !== 'playing') return { refusal: match.phase === 'ended' ? 'match-over' : 'not-started' }
  if (match.pausedAt !== null) return { refusal: 'paused' }
  if (match.skips[role] || isWaitingForPlayer(match.ends[role])) return { refusal: 'no-change' }
  const agreed: MatchEvent = { type: 'skip-agreed', role, wallMs }
  const after = evolve(match, agreed)
  const over = after.wait !== null && skipIsAgreed(after)
  return untilAsked(match, over ? [agreed, waitOver('agreed', wallMs)] : [agreed], wallMs)
}

function passWait(match: Match, { until, wallMs }: CommandOf<'pass-wait'>): Decision {
  if (match.wait?.until !== until || match.pausedAt !== null) return { refusal: 'no-change' }
  return untilAsked(match, [waitOver('time', wallMs)], wallMs)
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

function doorOf(match: Match, command: SubmitMove): Refusal | null {
  const { role, by, stimulus, move, confidence } = command
  if (match.phase === 'waiting') return 'not-started'
  if (match.phase === 'ended') return 'match-over'
  if (match.pausedAt !== null) return 'paused'
  if (playsNow(match, role) !== by) return 'not-your-turn'
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return 'nothing-asked'
  if (stimulus !== end.number) return 'stale'
  if (!isTurnOf(match, command)) return 'not-your-turn-yet'
  if (asksConfidence(match, command) && confidence === undefined) return 'confidence-missing'
  return match.setup.level > 1 && lacksNumbers(move) ? 'numbers-missing' : null
}

function isTurnOf(match: Match, { role, seat }: SubmitMove): boolean {
  const turn = turnOf(match, role)
  return seat === undefined || turn === null || turn === seat
}

/** Asked with each move that is tried; the state that follows it is part of the same answer. */
function asksConfidence({ setup, ends }: Match, { role, by }: SubmitMove): boolean {
  return setup.confidence === true && by === 'person' && ends[role].naming === null
}

/** From level 2 on the numbers are what is asked: none is filled in. */
function lacksNumbers(move: Move): boolean {
  if (move.kind !== 'segment') return false
  return move.seq === undefined || (move.bits.includes('ACK') && move.ack === undefined)
}

/** Roles whose player owes an answer now. */
export function rolesAsked(match: Match): Role[] {
  return match.phase === 'playing' ? ROLES.filter((role) => isWaitingForPlayer(match.ends[role])) : []
}
