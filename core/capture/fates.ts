import { type Segment, distance, sequenceEnd, sequenceLength } from '#core/teardown/segment.ts'
import { type SeenSegment, otherSide } from './connections.ts'
import type { Delays } from './delays.ts'

/**
 * Which of the captured segments did not reach their receiver, as far as the file shows it: a segment that was sent
 * again before anything answered it, and an acknowledgement whose receiver went on sending what it covers.
 */
export function lostOnTheWay(segments: readonly SeenSegment[], delays: Delays): ReadonlySet<SeenSegment> {
  return new Set(
    segments.filter((one, index) => {
      if (one.segment.rst || one.segment.syn) return false
      const later = segments.slice(index + 1, index + 1 + LOOK_AHEAD)
      return sequenceLength(one.segment) > 0
        ? isSuperseded(one, later, delays)
        : isUnheard(one, later, delays)
    }),
  )
}

/** Segments of a close stand near each other; a long transfer is not searched to its end for each of them. */
const LOOK_AHEAD = 64

/** Sent again, and only then acknowledged: the copy before the answer is the one that arrived. */
function isSuperseded(one: SeenSegment, later: readonly SeenSegment[], delays: Delays): boolean {
  const end = sequenceEnd(one.segment)
  const answer = later.find(({ from, segment }) => from !== one.from && reaches(segment, end))
  if (answer === undefined) return false
  const back = delays[otherSide(one.from)] * 2
  return later.some((copy) => isCopy(copy, one) && copy.time <= answer.time - back)
}

function reaches({ ack, rst }: Segment, end: number): boolean {
  return ack !== null && !rst && distance(end, ack) >= 0
}

function isCopy(copy: SeenSegment, one: SeenSegment): boolean {
  const { segment } = copy
  return copy.from === one.from && segment.seq === one.segment.seq && segment.length === one.segment.length
    ? segment.fin === one.segment.fin
    : false
}

/** Its receiver goes on sending what it acknowledges, and does not turn out to have closed on it. */
function isUnheard(one: SeenSegment, later: readonly SeenSegment[], delays: Delays): boolean {
  const { ack } = one.segment
  if (ack === null) return false
  const receiver = later.filter(({ from }) => from !== one.from)
  const closedOnIt = receiver.some(
    ({ segment }) => segment.rst && segment.ack === null && segment.seq === ack,
  )
  if (closedOnIt) return false
  const heardBy = one.time + delays[otherSide(one.from)] * 2
  return receiver.some(
    ({ segment, time }) =>
      time > heardBy && sequenceLength(segment) > 0 && distance(sequenceEnd(segment), ack) >= 0,
  )
}
