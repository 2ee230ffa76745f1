import type { End } from '#core/match/match.ts'
import type { Level, Move } from '#core/match/move.ts'
import { rightMove } from '#core/match/right-move.ts'
import { type Segment, advance } from '#core/teardown/segment.ts'

/** What TCP sends, or a named mistake instead, where told to. */
export function chooseMove(end: End, level: Level, mistake?: Mistake): Move {
  return rightMove(end, level, 0, mistake === undefined ? undefined : MISTAKES[mistake])
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
