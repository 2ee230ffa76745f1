import { distance, isSameSegment, sequenceEnd } from '#core/teardown/segment.ts'
import type { SeenSegment, Side } from './connections.ts'
import type { Run } from './replay-connection.ts'

/** Linux lets an orphan wait in FIN-WAIT-2 for so long by default (tcp_fin_timeout), seconds. */
const ORPHAN_WAITS = 60
/** A copy comes soon, or is not looked for. */
const LOOK_AHEAD = 64

/** What an end is seen to say at all, known before the replay begins. */
export interface Answers {
  /** The newest number that it acknowledges; null: none. */
  readonly ack: number | null
  /** The index of its last RST; −1: none. */
  readonly reset: number
}

export function answersOf(segments: readonly SeenSegment[], side: Side): Answers {
  let newest: number | null = null
  for (const { from, segment } of segments) {
    if (from !== side || segment.rst || segment.ack === null) continue
    if (newest === null || distance(newest, segment.ack) > 0) newest = segment.ack
  }
  return {
    ack: newest,
    reset: segments.findLastIndex(({ from, segment }) => from === side && segment.rst),
  }
}

/**
 * Whether the file shows no answer to the FIN that is due at `side`, so that nothing later tells whether it arrived.
 * Where a RST answers a later copy so soon that no orphan's timer can have fired, this one had been answered unseen.
 */
export function isLeftUnanswered(run: Run, side: Side, index: number, time: number): boolean {
  const { segment } = run.segments[index] ?? {}
  const { settled, open } = run.ends[side]
  if (segment === undefined || !segment.fin || settled.state === 'CLOSED') return false
  const end = sequenceEnd(segment)
  const isNew = distance(settled.rcvNxt, end) > 0
  const { ack, reset } = run.answers[side]
  if (!isNew || (ack !== null && distance(end, ack) >= 0)) return false
  const next = run.toSend[side].at(-1)
  if (next === undefined || reset < next) return true
  const orphan = time - enteredAt(run, side) >= ORPHAN_WAITS
  return settled.state === 'FIN-WAIT-2' && open.length === 0 && !orphan && resetAnswersCopy(run, index, next)
}

function resetAnswersCopy({ segments }: Run, index: number, next: number): boolean {
  const fin = segments[index]?.segment
  const reset = segments[next]?.segment
  if (fin === undefined || reset === undefined || !reset.rst || reset.seq !== fin.ack) return false
  const between = segments.slice(index + 1, Math.min(next, index + 1 + LOOK_AHEAD))
  return between.some(({ segment }) => isSameSegment(segment, fin))
}

/** When an end came into the state in which it is, seconds; −∞: before the close. */
function enteredAt({ events }: Run, side: Side): number {
  return events.findLast((event) => event.kind === 'state' && event.side === side)?.time ?? -Infinity
}
