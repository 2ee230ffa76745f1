import { type Segment, advance, wrap } from '#core/teardown/segment.ts'
import type { CapturedSegment, Place } from './tcp-segment.ts'

/** `a` sent the SYN, or, where the file has none, the first segment. */
export const SIDES = ['a', 'b'] as const
export type Side = (typeof SIDES)[number]

export interface BySide<T> {
  readonly a: T
  readonly b: T
}

/** A segment of one connection, with relative numbers: SYN has 0, the first octet 1. */
export interface SeenSegment {
  readonly from: Side
  readonly segment: Segment
  /** Seconds since the connection's first segment. */
  readonly time: number
}

export interface SeenConnection {
  readonly places: BySide<Place>
  readonly segments: readonly SeenSegment[]
}

export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a'
}

/** By four-tuple, in the order of their first segments; a SYN with another number begins another connection. */
export function connectionsIn(captured: readonly CapturedSegment[]): readonly SeenConnection[] {
  const all: CapturedSegment[][] = []
  const open = new Map<string, CapturedSegment[]>()
  for (const one of captured) {
    const key = fourTuple(one)
    const current = open.get(key)
    if (current !== undefined && !beginsAnother(current, one)) {
      current.push(one)
      continue
    }
    const begun = [one]
    open.set(key, begun)
    all.push(begun)
  }
  return all.flatMap(asConnection)
}

function fourTuple({ source, destination }: CapturedSegment): string {
  return [source, destination]
    .map(({ address, port }) => `${address} ${port}`)
    .toSorted()
    .join(' ')
}

function isOpening({ segment }: CapturedSegment): boolean {
  return segment.syn && segment.ack === null
}

function beginsAnother(current: readonly CapturedSegment[], one: CapturedSegment): boolean {
  if (!isOpening(one)) return false
  const known = current.findLast((other) => other.segment.syn && isSamePlace(other.source, one.source))
  // Both ends may open at once: their SYNs belong together.
  if (known === undefined) return !current.every((other) => other.segment.syn)
  return known.segment.seq !== one.segment.seq
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.port === other.port && one.address === other.address
}

function asConnection(captured: readonly CapturedSegment[]): SeenConnection[] {
  const [first] = captured
  if (first === undefined) return []
  // Who answers a SYN did not send it.
  const answered = first.segment.syn && first.segment.ack !== null
  const places = answered
    ? { a: first.destination, b: first.source }
    : { a: first.source, b: first.destination }
  const sides = captured.map((one): Side => (isSamePlace(one.source, places.a) ? 'a' : 'b'))
  const origins: BySide<number> = { a: originOf(captured, sides, 'a'), b: originOf(captured, sides, 'b') }
  return [
    {
      places,
      segments: captured.map(({ segment, at }, index) => {
        const from = sides[index] ?? 'a'
        return { from, segment: relative(segment, from, origins), time: (at - first.at) / 1e6 }
      }),
    },
  ]
}

function relative(segment: Segment, from: Side, origins: BySide<number>): Segment {
  const { seq, ack } = segment
  return {
    ...segment,
    seq: wrap(seq - origins[from]),
    ack: ack === null ? null : wrap(ack - origins[otherSide(from)]),
  }
}

/** What counts as 0: the number of the SYN; without it, one less than the first number that is known of this side. */
function originOf(captured: readonly CapturedSegment[], sides: readonly Side[], side: Side): number {
  const syn = captured.find(({ segment }, index) => segment.syn && sides[index] === side)
  if (syn !== undefined) return syn.segment.seq
  for (const [index, { segment }] of captured.entries()) {
    if (sides[index] !== side && segment.ack !== null) return advance(segment.ack, -1)
    // A reset may carry any number.
    if (sides[index] === side && !segment.rst) return advance(segment.seq, -1)
  }
  return 0
}
