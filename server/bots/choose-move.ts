import type { End } from '#core/match/match.ts'
import type { Level, Move } from '#core/match/move.ts'
import { legalMoves } from '#core/teardown/legal-moves.ts'
import { type Segment, advance, controlBits } from '#core/teardown/segment.ts'

/** What TCP sends: the first of the legal moves, with the state at level 3. A named mistake instead, where told to. */
export function chooseMove(end: End, level: Level, mistake?: Mistake): Move {
  if (end.naming !== null) return { kind: 'state', state: end.settled.state }
  const [legal] = legalMoves(end.settled, end.open)
  const segment = legal?.segment ?? null
  const sent = mistake === undefined ? segment : MISTAKES[mistake](segment)
  const state = level === 3 && legal !== undefined ? { state: legal.next.state } : {}
  if (sent === null) return { kind: 'nothing', ...state }
  const { seq, ack, length } = sent
  return { kind: 'segment', bits: controlBits(sent), seq, ...(ack === null ? {} : { ack }), length, ...state }
}

/** What learners get wrong, done to the right answer; where it cannot be done, the right answer. */
const MISTAKES = {
  'says-nothing': () => null,
  'fin-takes-no-number': (right) => changed(right, (segment) => ({ ack: before(segment.ack) })),
  'numbers-swapped': (right) =>
    changed(right, (segment) => ({ seq: segment.ack ?? segment.seq, ack: segment.seq })),
  'fin-without-ack': (right) => (right?.fin === true ? { ...right, ack: null } : right),
  'fin-instead-of-ack': (right) => changed(right, () => ({ fin: true })),
} as const satisfies Readonly<Record<string, (right: Segment | null) => Segment | null>>

export type Mistake = keyof typeof MISTAKES

function changed(segment: Segment | null, change: (segment: Segment) => Partial<Segment>): Segment | null {
  return segment === null ? null : { ...segment, ...change(segment) }
}

function before(ack: number | null): number | null {
  return ack === null ? null : advance(ack, -1)
}
