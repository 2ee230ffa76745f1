import { diagnoseState } from '#core/teardown/diagnose.ts'
import type { LegalMove } from '#core/teardown/legal-moves.ts'
import { type Reason, REASONS } from '#core/teardown/rejection.ts'
import type { State } from '#core/teardown/state.ts'
import type { SubmitMove } from './decide.ts'
import type { MatchEvent } from './events.ts'
import { type Judgement, judge, linesOf } from './judge.ts'
import { lineOf } from './line.ts'
import { type End, type Match, REFUSALS_TO_ANSWER } from './match.ts'
import { type Confidence, STORY_LEVEL } from './move.ts'
import { positionOf, rfcAnswer } from './position.ts'

/** What a move leads to; null where it answers another question. */
export function answerTo(match: Match, command: SubmitMove): MatchEvent[] | null {
  const end = match.ends[command.role]
  if (end.naming !== null) return nameAgain(end, command)
  const asksLine = match.setup.level === STORY_LEVEL && end.line === null
  return asksLine ? chooseLine(match, end, command) : answer(match, end, command)
}

/** A move in answer to the open stimuli; null where the move answers another question. */
function answer(match: Match, end: End, command: SubmitMove): MatchEvent[] | null {
  const { move } = command
  if (move.kind === 'state' || move.kind === 'line') return null
  const judgement = judge(end, move, match.setup.level)
  if (judgement.verdict === 'refused') return refused(end, command, judgement.reason, match.setup.level === 3)
  return accepted(match, end, command, judgement)
}

type Right = Extract<Judgement, { verdict: 'right' | 'right-too' }>

function accepted(match: Match, end: End, command: SubmitMove, right: Right): MatchEvent[] {
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
    ...sureness(command),
    wallMs,
  }
  if (match.setup.level < 3 || !('state' in move) || move.kind === 'state' || move.state === undefined)
    return [event]
  return [event, ...named(end, command, move.state, next.state, end.settled.state)]
}

/** Level 3: the state that was named with the move, or after it. */
function named(end: End, command: SubmitMove, state: State, actual: State, before: State): MatchEvent[] {
  const { role, stimulus, wallMs } = command
  if (state === actual) return [{ type: 'state-named', role, stimulus, state, verdict: 'right', wallMs }]
  const reason = diagnoseState(state, actual, before)
  const refusal: MatchEvent = { ...refusalOf(command, reason), counted: true }
  const told = end.refusals + 1 >= REFUSALS_TO_ANSWER
  const given: MatchEvent = { type: 'state-named', role, stimulus, state: actual, verdict: 'given', wallMs }
  return told ? [refusal, given] : [refusal]
}

/** The state again, after a right segment and a wrong state; null where the move is no state. */
function nameAgain(end: End, command: SubmitMove): MatchEvent[] | null {
  if (command.move.kind !== 'state' || end.naming === null) return null
  return named(end, command, command.move.state, end.settled.state, end.naming.before.state)
}

function refusalOf(command: SubmitMove, reason: Reason) {
  const { role, stimulus, move, wallMs } = command
  return { type: 'move-refused', role, stimulus, move, reason, ...sureness(command), wallMs } as const
}

function sureness({ confidence }: SubmitMove): { confidence?: Confidence } {
  return confidence === undefined ? {} : { confidence }
}

/** Story level: what one would say, before the segment that says it; null where the move is no line. */
function chooseLine(match: Match, end: End, command: SubmitMove): MatchEvent[] | null {
  const { role, stimulus, move, wallMs } = command
  if (move.kind !== 'line') return null
  const chosen = { type: 'line-chosen', role, stimulus, wallMs } as const
  if (linesOf(end).includes(move.line)) return [{ ...chosen, line: move.line, verdict: 'right' }]
  const refusal: MatchEvent = { ...refusalOf(command, 'wrong-line'), counted: true }
  if (end.refusals + 1 < REFUSALS_TO_ANSWER) return [refusal]
  const legal = rfcAnswer(end, move, false)
  if (legal === null) return [refusal]
  const line = lineOf(end.settled, end.open, legal)
  return [refusal, { ...chosen, line, verdict: 'given' }, ...given(end, command, 'wrong-line', false)]
}

/** The refusal, and with the third one the answer. What is not needed costs no try. */
function refused(end: End, command: SubmitMove, reason: Reason, namesState: boolean): MatchEvent[] {
  const counted = REASONS[reason].verdict !== 'not-needed'
  const refusal: MatchEvent = { ...refusalOf(command, reason), counted }
  const told = counted && end.refusals + 1 >= REFUSALS_TO_ANSWER
  return told ? [refusal, ...given(end, command, reason, namesState)] : [refusal]
}

/** Story level: what was said has to be sent. */
function answerSaying(end: End): LegalMove | null {
  if (end.line === null) return null
  return positionOf(end).legal.find((legal) => lineOf(end.settled, end.open, legal) === end.line) ?? null
}

function given(end: End, command: SubmitMove, reason: Reason, namesState: boolean): MatchEvent[] {
  const onlyNumbers = REASONS[reason].verdict === 'wrong-number'
  const legal = answerSaying(end) ?? rfcAnswer(end, command.move, onlyNumbers)
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
