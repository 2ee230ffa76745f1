import type { Stimulus } from '#core/teardown/endpoint.ts'
import { afterSending } from '#core/teardown/endpoint.ts'
import { isBareAck, isSameAnswer, legalMoves } from '#core/teardown/legal-moves.ts'
import {
  type Segment,
  advance,
  dataSegment,
  distance,
  sequenceEnd,
  sequenceLength,
} from '#core/teardown/segment.ts'
import { type Side, otherSide } from './connections.ts'
import { noteOnBasis } from './notes.ts'
import { arrive, arriveUpTo, change, note } from './replay-arrival.ts'
import type { Run } from './replay-connection.ts'
import { sendReset } from './replay-reset.ts'
import {
  type ReplayedEnd,
  answeredBy,
  called,
  currentOf,
  forcedBy,
  movedTo,
  settledSilently,
} from './replayed-end.ts'

const CLOSE: Stimulus = { kind: 'call', call: { kind: 'close' } }

/** An end sends: what must have reached it before is brought forward, and its endpoint moves as its TCP did. */
export function send(run: Run, index: number, time: number): void {
  const seen = run.segments[index]
  if (seen === undefined) return
  const { from: side, segment } = seen
  bringForward(run, side, index, time)
  run.toSend[side].pop()
  if (!segment.rst) fillGap(run, side, index, time)
  run.events.push({ kind: 'sent', side, index, time })
  if (index < run.closeBegins) sendBeforeClose(run, side, segment, time)
  else if (segment.rst) sendReset(run, side, index, time)
  else sendInClose(run, side, index, time)
  if (!run.lost.has(seen)) run.onTheWay[otherSide(side)].push(index)
  // What this segment held back may arrive now.
  arriveUpTo(run, side, run.due[side], time)
}

/** What the numbers of a segment show to have arrived before it was sent; what was captured after it had not. */
function bringForward(run: Run, side: Side, index: number, time: number): void {
  const { segment } = run.segments[index] ?? {}
  if (segment === undefined) return
  const coming = (): number | undefined => run.onTheWay[side].find((one) => one < index)
  if (segment.ack !== null) {
    while (coming() !== undefined && acknowledgesMore(run, side, segment.ack)) arrive(run, side, time)
  } else if (segment.rst) bringWhatItAnswers(run, side, index, time)
  if (isBareAck(segment)) bringReasonForAck(run, side, coming, time)
}

function acknowledgesMore(run: Run, side: Side, ack: number): boolean {
  return distance(currentOf(run.ends[side]).rcvNxt, ack) > 0
}

/** A bare ACK is an answer: to what is open, or else to something that must have come. */
function bringReasonForAck(run: Run, side: Side, coming: () => number | undefined, time: number): void {
  for (;;) {
    const oldest = coming()
    if (run.ends[side].open.length > 0 || oldest === undefined || !asksForAnAck(run, oldest)) return
    arriveUpTo(run, side, oldest, time)
    if (coming() === oldest) return
  }
}

function asksForAnAck(run: Run, index: number): boolean {
  const { segment } = run.segments[index] ?? {}
  return index >= run.closeBegins && segment !== undefined && sequenceLength(segment) > 0
}

/** A RST without ACK takes its number from the segment that it answers. */
function bringWhatItAnswers(run: Run, side: Side, index: number, time: number): void {
  const seq = run.segments[index]?.segment.seq
  const isOpen = run.ends[side].open.some((one) => one.kind === 'segment' && one.segment.ack === seq)
  const answered = run.onTheWay[side].find((one) => one < index && run.segments[one]?.segment.ack === seq)
  if (isOpen || answered === undefined) return
  while ((run.onTheWay[side][0] ?? Infinity) <= answered) arrive(run, side, time)
}

/** A FIN that was lost comes again soon. */
const LOOK_AHEAD = 64

/** Numbers that were never seen have been sent all the same: octets, or a FIN that comes again later. */
function fillGap(run: Run, side: Side, index: number, time: number): void {
  const { segment } = run.segments[index] ?? {}
  const end = run.ends[side]
  const { sndNxt, rcvNxt, state } = end.settled
  if (segment === undefined || state === 'CLOSED') return
  const gap = distance(sndNxt, segment.seq)
  if (gap <= 0) return
  const soon = run.toSend[side].slice(-LOOK_AHEAD)
  const lostFin = soon.some((later) => isFinEndingAt(run.segments[later]?.segment, segment.seq))
  if (!lostFin) {
    run.ends[side] = movedTo(end, afterSending(end.settled, dataSegment(sndNxt, rcvNxt, gap)), end.open)
    return
  }
  note(run, index, 'fin-not-captured')
  const data = gap > 1 ? afterSending(end.settled, dataSegment(sndNxt, rcvNxt, gap - 1)) : end.settled
  change(run, side, called({ ...end, settled: { ...data, unread: 0 } }, CLOSE), time)
}

function isFinEndingAt(segment: Segment | undefined, number: number): boolean {
  return segment !== undefined && segment.fin && sequenceEnd(segment) === number
}

function sendBeforeClose(run: Run, side: Side, segment: Segment, time: number): void {
  const end = settledSilently(run.ends[side], ([first]) => first)
  change(run, side, movedTo(end, afterSending(end.settled, segment)), time)
}

function sendInClose(run: Run, side: Side, index: number, time: number): void {
  const { segment } = run.segments[index] ?? {}
  if (segment === undefined) return
  const end = withOwnStimuli(run.ends[side], segment)
  const legal = legalMoves(end.settled, end.open)
  const move = legal.find((one) => isSameAnswer(one.segment, segment))
  if (move === undefined && currentOf(end).state === 'CLOSED') {
    note(run, index, 'late-copy')
    return
  }
  run.decisions.push({
    side,
    settled: end.settled,
    open: end.open,
    index,
    after: run.events.length - 1,
  })
  if (move !== undefined) {
    const beside = noteOnBasis(move.basis)
    if (beside !== null) note(run, index, beside)
    change(run, side, answeredBy(end, move), time)
    return
  }
  if (!isRepeatedAck(end, segment)) note(run, index, 'not-in-the-rfc')
  change(run, side, forcedBy(end, segment), time)
}

/** Window updates and acknowledgements that come twice are nobody's mistake. */
function isRepeatedAck(end: ReplayedEnd, segment: Segment): boolean {
  const { sndNxt, rcvNxt } = currentOf(end)
  return isBareAck(segment) && segment.seq === sndNxt && segment.ack === rcvNxt
}

/** What the application, or a timer, must have done for this to be sent. What was not read is taken to be read. */
function withOwnStimuli(end: ReplayedEnd, segment: Segment): ReplayedEnd {
  const { sndNxt } = end.settled
  const fresh = distance(sndNxt, sequenceEnd(segment))
  const settled = { ...end.settled, unread: 0 }
  if (fresh > 0 && segment.fin) {
    const data = fresh - 1
    return { ...end, settled: { ...settled, unsent: data }, open: [...end.open, CLOSE] }
  }
  if (fresh > 0) {
    const sends: Stimulus = { kind: 'call', call: { kind: 'send', octets: fresh } }
    return { ...end, settled, open: [...end.open, sends] }
  }
  const timer = timerBehind(end, segment)
  return timer === null ? { ...end, settled } : { ...end, settled, open: [...end.open, timer] }
}

function timerBehind({ settled }: ReplayedEnd, segment: Segment): Stimulus | null {
  if (settled.state === 'CLOSED') return null
  const probe = segment.seq === advance(settled.sndNxt, -1) && segment.length <= 1 && !segment.fin
  const outstanding = settled.sndUna !== settled.sndNxt
  if (probe && !outstanding) return { kind: 'timer', timer: 'KEEPALIVE' }
  return sequenceLength(segment) > 0 ? { kind: 'timer', timer: 'RTO' } : null
}
