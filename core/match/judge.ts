import { type Position, diagnose } from '#core/teardown/diagnose.ts'
import type { Endpoint } from '#core/teardown/endpoint.ts'
import { type LegalMove, isSameAnswer } from '#core/teardown/legal-moves.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import { CONTROL_BITS, type ControlBit, type Segment, controlBits, wrap } from '#core/teardown/segment.ts'
import { type Line, lineOf } from './line.ts'
import type { End } from './match.ts'
import type { Answer, Level } from './move.ts'
import { positionOf } from './position.ts'

export type Judgement =
  | { readonly verdict: 'right' | 'right-too'; readonly legal: LegalMove }
  | { readonly verdict: 'refused'; readonly reason: Reason }

/** Holds a move against what the state machine allows here. The scenario has no say in it. */
export function judge(end: End, answer: Answer, level: Level): Judgement {
  const position = positionOf(end)
  const sent = answer.kind === 'nothing' ? null : asSegment(position, answer, level)
  const same = position.legal.filter((move) => isSameAnswer(move.segment, sent))
  // Two readings may send the same and stand elsewhere: the state that is named says which one it was.
  const legal = same.find((move) => move.next.state === answer.state) ?? same[0]
  if (legal === undefined) return { verdict: 'refused', reason: diagnose(position, sent) }
  if (end.line !== null && lineOf(end.settled, end.open, legal) !== end.line)
    return { verdict: 'refused', reason: 'says-something-else' }
  return { verdict: legal.basis === 'RFC 9293' ? 'right' : 'right-too', legal }
}

/** Story level: what may be said now. */
export function linesOf(end: End): Line[] {
  return positionOf(end).legal.map((legal) => lineOf(end.settled, end.open, legal))
}

/** At level 1 the numbers are filled in: those of a legal move with these bits, else the variables as they stand. */
function asSegment(position: Position, move: Extract<Answer, { kind: 'segment' }>, level: Level): Segment {
  const bits = new Set(move.bits)
  const { current } = position
  const made: Segment = {
    fin: bits.has('FIN'),
    syn: bits.has('SYN'),
    rst: bits.has('RST'),
    psh: bits.has('PSH'),
    seq: wrap(move.seq ?? current.sndNxt),
    ack: bits.has('ACK') ? wrap(move.ack ?? current.rcvNxt) : null,
    length: move.length ?? 0,
  }
  if (level > 1) return made
  return filledIn(position, made) ?? { ...made, ...numbersOf(current, made) }
}

function filledIn(position: Position, made: Segment): Segment | null {
  const wanted = significant(controlBits(made))
  const legal = position.legal.find(
    (move) => move.segment !== null && significant(controlBits(move.segment)) === wanted,
  )
  return legal?.segment ?? null
}

function numbersOf(current: Endpoint, made: Segment): Pick<Segment, 'seq' | 'ack' | 'length'> {
  return { seq: current.sndNxt, ack: made.ack === null ? null : current.rcvNxt, length: 0 }
}

/** PSH is never significant, and a reset may carry ACK or not (§3.10.5 and what stacks do). */
function significant(bits: readonly ControlBit[]): string {
  const reset = bits.includes('RST')
  return CONTROL_BITS.filter((bit) => bits.includes(bit) && bit !== 'PSH' && !(reset && bit === 'ACK')).join()
}
