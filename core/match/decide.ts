import { ROLES, type Role } from '#core/by-role.ts'
import { diagnoseState } from '#core/teardown/diagnose.ts'
import { type Reason, REASONS } from '#core/teardown/rejection.ts'
import type { State } from '#core/teardown/state.ts'
import type { Holder, MatchEvent, Setup } from './events.ts'
import { evolve } from './evolve.ts'
import { type Judgement, judge, rfcAnswer } from './judge.ts'
import {
  type End,
  type Match,
  REFUSALS_TO_ANSWER,
  everyRoleTaken,
  isWaitingForPlayer,
  playsNow,
} from './match.ts'
import type { Move } from './move.ts'
import { whatHappensNext } from './what-happens-next.ts'

/** `wallMs`, epoch milliseconds, is recorded and never judged by. */
export type Command =
  | { readonly type: 'create'; readonly setup: Setup }
  | { readonly type: 'take-role'; readonly role: Role; readonly holder: Holder; readonly wallMs: number }
  | {
      readonly type: 'submit-move'
      readonly role: Role
      readonly by: 'person' | 'computer'
      /** Number of the stimulus that it answers. */
      readonly stimulus: number
      readonly move: Move
      readonly wallMs: number
    }
  | { readonly type: 'lend-seat'; readonly role: Role; readonly why: 'absent' | 'left' }
  | { readonly type: 'return-seat'; readonly role: Role }

/** Refusals at the door: nothing is stored, no try is counted. */
export type Refusal =
  | 'match-exists'
  | 'role-taken'
  | 'not-started'
  | 'match-over'
  | 'not-your-turn'
  | 'nothing-asked'
  | 'stale'
  | 'no-change'

export type Decision = { readonly events: readonly MatchEvent[] } | { readonly refusal: Refusal }

/** What a command does to a match: events to be stored, or a refusal. Nothing has happened yet. */
export function decide(match: Match | null, command: Command): Decision {
  if (command.type === 'create') {
    return match === null
      ? { events: [{ type: 'match-created', setup: command.setup }] }
      : { refusal: 'match-exists' }
  }
  if (match === null) return { refusal: 'not-started' }
  switch (command.type) {
    case 'take-role':
      return takeRole(match, command)
    case 'submit-move':
      return submitMove(match, command)
    case 'lend-seat':
      return lendSeat(match, command)
    case 'return-seat':
      return match.lent[command.role]
        ? { events: [{ type: 'seat-returned', role: command.role }] }
        : { refusal: 'no-change' }
  }
}

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>

function takeRole(match: Match, { role, holder, wallMs }: CommandOf<'take-role'>): Decision {
  if (match.holders[role] !== null) return { refusal: 'role-taken' }
  const taken: MatchEvent = { type: 'role-taken', role, holder }
  const started: MatchEvent = { type: 'match-started', wallMs }
  const complete = everyRoleTaken(evolve(match, taken))
  return { events: complete ? untilAsked(match, [taken, started], wallMs) : [taken] }
}

function lendSeat(match: Match, { role, why }: CommandOf<'lend-seat'>): Decision {
  if (match.phase === 'ended') return { refusal: 'match-over' }
  const lendable = match.phase === 'playing' && playsNow(match, role) === 'person'
  return lendable ? { events: [{ type: 'seat-lent', role, why }] } : { refusal: 'no-change' }
}

function submitMove(match: Match, command: CommandOf<'submit-move'>): Decision {
  const { role, wallMs } = command
  const closed = doorOf(match, command)
  if (closed !== null) return { refusal: closed }
  const end = match.ends[role]
  const events = end.naming === null ? answer(match, end, command) : nameAgain(end, command)
  return events === null ? { refusal: 'stale' } : { events: untilAsked(match, events, wallMs) }
}

function doorOf(match: Match, { role, by, stimulus }: CommandOf<'submit-move'>): Refusal | null {
  if (match.phase === 'waiting') return 'not-started'
  if (match.phase === 'ended') return 'match-over'
  if (playsNow(match, role) !== by) return 'not-your-turn'
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return 'nothing-asked'
  return stimulus === end.number ? null : 'stale'
}

/** A move in answer to the open stimuli; null where the move answers another question. */
function answer(match: Match, end: End, command: CommandOf<'submit-move'>): MatchEvent[] | null {
  const { move } = command
  if (move.kind === 'state') return null
  const judgement = judge(end, move, match.setup.level)
  if (judgement.verdict === 'refused') return refused(end, command, judgement.reason, match.setup.level === 3)
  return accepted(match, end, command, judgement)
}

type Right = Extract<Judgement, { verdict: 'right' | 'right-too' }>

function accepted(match: Match, end: End, command: CommandOf<'submit-move'>, right: Right): MatchEvent[] {
  const { role, stimulus, move, by, wallMs } = command
  const { segment, closes, basis, next } = right.legal
  const event: MatchEvent = {
    type: 'move-accepted',
    role,
    stimulus,
    by,
    verdict: right.verdict,
    basis,
    move,
    segment,
    closes,
    wallMs,
  }
  if (match.setup.level < 3 || move.kind === 'state' || move.state === undefined) return [event]
  return [event, ...named(end, command, move.state, next.state, end.settled.state)]
}

/** Level 3: the state that was named with the move, or after it. */
function named(
  end: End,
  command: CommandOf<'submit-move'>,
  state: State,
  actual: State,
  before: State,
): MatchEvent[] {
  const { role, stimulus, wallMs } = command
  if (state === actual) return [{ type: 'state-named', role, stimulus, state, verdict: 'right', wallMs }]
  const reason = diagnoseState(state, actual, before)
  const refusal: MatchEvent = { ...refusalOf(command, reason), counted: true }
  const told = end.refusals + 1 >= REFUSALS_TO_ANSWER
  const given: MatchEvent = { type: 'state-named', role, stimulus, state: actual, verdict: 'given', wallMs }
  return told ? [refusal, given] : [refusal]
}

function nameAgain(end: End, command: CommandOf<'submit-move'>): MatchEvent[] | null {
  if (command.move.kind !== 'state' || end.naming === null) return null
  return named(end, command, command.move.state, end.settled.state, end.naming.before.state)
}

function refusalOf({ role, stimulus, move, wallMs }: CommandOf<'submit-move'>, reason: Reason) {
  return { type: 'move-refused', role, stimulus, move, reason, wallMs } as const
}

/** The refusal, and with the third one the answer. What is not needed costs no try. */
function refused(
  end: End,
  command: CommandOf<'submit-move'>,
  reason: Reason,
  namesState: boolean,
): MatchEvent[] {
  const counted = REASONS[reason].verdict !== 'not-needed'
  const refusal: MatchEvent = { ...refusalOf(command, reason), counted }
  const told = counted && end.refusals + 1 >= REFUSALS_TO_ANSWER
  return told ? [refusal, ...given(end, command, namesState)] : [refusal]
}

function given(end: End, command: CommandOf<'submit-move'>, namesState: boolean): MatchEvent[] {
  const legal = rfcAnswer(end)
  if (legal === null) return []
  const { role, stimulus, move, by, wallMs } = command
  const { segment, closes, basis, next } = legal
  const event: MatchEvent = {
    type: 'move-accepted',
    role,
    stimulus,
    by,
    verdict: 'given',
    basis,
    move,
    segment,
    closes,
    wallMs,
  }
  const state: MatchEvent = {
    type: 'state-named',
    role,
    stimulus,
    state: next.state,
    verdict: 'given',
    wallMs,
  }
  return namesState ? [event, state] : [event]
}

/** The events, and all that then happens by itself until a player is asked or the match is over. */
function untilAsked(match: Match, events: readonly MatchEvent[], wallMs: number): MatchEvent[] {
  const all = [...events]
  let after = events.reduce<Match>(evolve, match)
  for (let next = whatHappensNext(after, wallMs); next !== null; next = whatHappensNext(after, wallMs)) {
    all.push(next)
    after = evolve(after, next)
  }
  return all
}

/** Roles whose player owes an answer now. */
export function rolesAsked(match: Match): Role[] {
  return match.phase === 'playing' ? ROLES.filter((role) => isWaitingForPlayer(match.ends[role])) : []
}
