import { legalMoves } from '#core/teardown/legal-moves.ts'
import { type Segment, controlBits } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import { lineOf } from './line.ts'
import type { End } from './match.ts'
import { type Answer, type Level, type Move, STORY_LEVEL } from './move.ts'

/**
 * A right answer as a player would put it: the first of the legal moves, which is the RFC's longest, or the nth.
 * `change` is what a bot does to it that is to be wrong. @throws {RangeError} where nothing is open
 */
export function rightMove(
  end: End,
  level: Level,
  nth = 0,
  change: (segment: Segment | null) => Segment | null = (segment) => segment,
): Move {
  if (end.naming !== null) return { kind: 'state', state: end.settled.state }
  const all = legalMoves(end.settled, end.open)
  const legal = chosenMove(end, all)[nth % all.length] ?? all[0]
  if (legal === undefined) throw new RangeError('nothing is open')
  if (level === STORY_LEVEL && end.line === null)
    return { kind: 'line', line: lineOf(end.settled, end.open, legal) }
  return asAnswer(change(legal.segment), level === 3 ? legal.next.state : undefined)
}

/** As {@link rightMove}, to the oldest stimulus alone: what else is open stays the player's. */
export function rightMoveToOldest(end: End, level: Level): Move {
  if (end.naming !== null) return rightMove(end, level)
  const all = chosenMove(end, legalMoves(end.settled, end.open))
  const nth = all.findIndex(({ closes }) => closes === 1)
  return rightMove(end, level, Math.max(0, nth))
}

/** After a line only what says it; before it everything. */
function chosenMove(end: End, all: ReturnType<typeof legalMoves>): ReturnType<typeof legalMoves> {
  if (end.line === null) return all
  return all.filter((legal) => lineOf(end.settled, end.open, legal) === end.line)
}

function asAnswer(segment: Segment | null, state: State | undefined): Answer {
  const named = state === undefined ? {} : { state }
  if (segment === null) return { kind: 'nothing', ...named }
  const { seq, ack, length } = segment
  const numbers = ack === null ? { seq, length } : { seq, ack, length }
  return { kind: 'segment', bits: controlBits(segment), ...numbers, ...named }
}
