import { ROLES, type Role } from '#core/by-role.ts'
import { answer, nameAgain } from './answer.ts'
import type { Holder, MatchEvent, Setup } from './events.ts'
import { evolve } from './evolve.ts'
import { type Match, everyRoleTaken, isWaitingForPlayer, playsNow } from './match.ts'
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
  | 'numbers-missing'
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
  if (match.holders[role] !== null) return { refusal: 'role-taken' }
  const taken: MatchEvent = { type: 'role-taken', role, holder }
  const started: MatchEvent = { type: 'match-started', wallMs }
  const complete = everyRoleTaken(evolve(match, taken))
  return complete ? untilAsked(match, [taken, started], wallMs) : happened(match, [taken])
}

function lendSeat(match: Match, { role, why }: CommandOf<'lend-seat'>): Decision {
  if (match.phase === 'ended') return { refusal: 'match-over' }
  const lendable = match.phase === 'playing' && playsNow(match, role) === 'person'
  return lendable ? happened(match, [{ type: 'seat-lent', role, why }]) : { refusal: 'no-change' }
}

function submitMove(match: Match, command: SubmitMove): Decision {
  const { role, wallMs } = command
  const closed = doorOf(match, command)
  if (closed !== null) return { refusal: closed }
  const end = match.ends[role]
  const events = end.naming === null ? answer(match, end, command) : nameAgain(end, command)
  return events === null ? { refusal: 'stale' } : untilAsked(match, events, wallMs)
}

function doorOf(match: Match, { role, by, stimulus, move }: SubmitMove): Refusal | null {
  if (match.phase === 'waiting') return 'not-started'
  if (match.phase === 'ended') return 'match-over'
  if (playsNow(match, role) !== by) return 'not-your-turn'
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return 'nothing-asked'
  if (stimulus !== end.number) return 'stale'
  return match.setup.level > 1 && lacksNumbers(move) ? 'numbers-missing' : null
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
