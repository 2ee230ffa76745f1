import type { Call, Endpoint, Stimulus } from './endpoint.ts'
import { arrive } from './reassembly.ts'
import { type Segment, distance, sequenceEnd, sequenceLength } from './segment.ts'
import { isFinOutstanding, peerHasClosed } from './state.ts'
import type { CallEvent, Event, SegmentEvent } from './table/row.ts'

/** Which column of the table a stimulus belongs to: all conditions on numbers are here and in `conditions.ts`. */
export function classify(endpoint: Endpoint, stimulus: Stimulus): Event {
  if (stimulus.kind === 'timer') return stimulus.timer
  if (stimulus.kind === 'call') return CALLS[stimulus.call.kind](endpoint)
  return classifySegment(endpoint, stimulus.segment)
}

const CALLS: Readonly<Record<Call['kind'], (endpoint: Endpoint) => CallEvent>> = {
  close: (endpoint) => (leavesUnread(endpoint) ? 'close-with-unread' : closeEvent(endpoint)),
  shutdown: closeEvent,
  'shutdown-both': closeEvent,
  'shutdown-read': () => 'shutdown-read',
  abort: () => 'abort',
  send: (endpoint) => (isFinOwedInCloseWait(endpoint) ? 'send-after-close' : 'send'),
  queue: (endpoint) => (isFinOwedInCloseWait(endpoint) ? 'send-after-close' : 'queue'),
  read: () => 'read',
}

function closeEvent(endpoint: Endpoint): CallEvent {
  return isFinOwedInCloseWait(endpoint) ? 'close-again' : 'close'
}

/** LAST-ACK in all but name: the RFC enters it on CLOSE, before the FIN has left (§3.10.4). */
function isFinOwedInCloseWait(endpoint: Endpoint): boolean {
  return endpoint.state === 'CLOSE-WAIT' && endpoint.finOwed
}

/** Octets that nobody has read matter to the peer until both ends have closed. */
function leavesUnread({ state, unread }: Endpoint): boolean {
  const bothClosed = state === 'CLOSED' || (peerHasClosed(state) && state !== 'CLOSE-WAIT')
  return unread > 0 && !bothClosed
}

/** In the order of §3.10.7.4: RST and SYN carry their own check of SEG.SEQ (RFC 5961), the rest passes step 1 first. */
function classifySegment(endpoint: Endpoint, segment: Segment): SegmentEvent {
  if (endpoint.state === 'CLOSED') return classifyForClosed(segment)
  if (segment.rst) return classifyReset(endpoint, segment)
  if (segment.syn) return distance(endpoint.rcvNxt, segment.seq) < 0 ? 'syn-old' : 'syn-new'
  if (!isAcceptable(endpoint, segment)) return classifyUnacceptable(endpoint, segment)
  if (segment.ack === null) return 'no-ack-bit'
  if (distance(endpoint.sndNxt, segment.ack) > 0) return 'ack-of-unsent'
  return withAckOfFin(endpoint, segment, classifyText(endpoint, segment))
}

function classifyForClosed(segment: Segment): SegmentEvent {
  if (segment.rst) return 'rst'
  return segment.ack === null ? 'ack-bit-off' : 'ack-bit-on'
}

function classifyReset(endpoint: Endpoint, { seq }: Segment): SegmentEvent {
  const ahead = distance(endpoint.rcvNxt, seq)
  if (ahead === 0) return 'rst-exact'
  if (isInWindow(endpoint, seq)) return 'rst-in-window'
  // Made from SEG.ACK of a segment that its sender had sent before it saw the FIN counted.
  const atFin = ahead === -1 && peerHasClosed(endpoint.state) && endpoint.state !== 'TIME-WAIT'
  return atFin ? 'rst-at-fin' : 'rst-outside-window'
}

export function isInWindow(endpoint: Endpoint, number: number): boolean {
  const ahead = distance(endpoint.rcvNxt, number)
  return ahead >= 0 && ahead < endpoint.rcvWnd
}

/** Table 6 of §3.10.7.4: with length, the first or the last number lies in the window; without, SEG.SEQ does. */
function isAcceptable(endpoint: Endpoint, segment: Segment): boolean {
  const length = sequenceLength(segment)
  if (length === 0 && endpoint.rcvWnd === 0) return segment.seq === endpoint.rcvNxt
  if (length === 0) return isInWindow(endpoint, segment.seq)
  return isInWindow(endpoint, segment.seq) || isInWindow(endpoint, sequenceEnd(segment) - 1)
}

function classifyUnacceptable(endpoint: Endpoint, segment: Segment): SegmentEvent {
  if (distance(endpoint.rcvNxt, segment.seq) >= 0) return 'beyond-window'
  const again = segment.fin && peerHasClosed(endpoint.state) && sequenceEnd(segment) === endpoint.rcvNxt
  return withAckOfFin(endpoint, segment, again ? 'retransmitted-fin' : 'old-segment')
}

function classifyText(endpoint: Endpoint, segment: Segment): PlainEvent {
  if (sequenceLength(segment) === 0) return segment.seq === endpoint.rcvNxt ? 'ack' : 'ack-ahead'
  if (peerHasClosed(endpoint.state)) return segment.fin ? 'second-fin' : 'data'
  const { inOrder, length, fin } = arrive(endpoint, segment)
  if (!inOrder) return fin ? 'fin-ahead' : 'data-ahead'
  if (!fin) return 'data'
  return length > 0 ? 'data-fin' : 'fin'
}

const WITH_ACK_OF_FIN = {
  'old-segment': 'old-segment-with-ack-of-fin',
  'retransmitted-fin': 'retransmitted-fin-with-ack-of-fin',
  ack: 'ack-of-fin',
  'ack-ahead': 'ack-of-fin-ahead',
  data: 'data-with-ack-of-fin',
  'data-ahead': 'data-ahead-with-ack-of-fin',
  'data-fin': 'data-fin-with-ack-of-fin',
  fin: 'fin-with-ack-of-fin',
  'fin-ahead': 'fin-ahead-with-ack-of-fin',
  'second-fin': 'second-fin-with-ack-of-fin',
} as const satisfies Partial<Record<SegmentEvent, SegmentEvent>>
type PlainEvent = keyof typeof WITH_ACK_OF_FIN

function withAckOfFin(endpoint: Endpoint, segment: Segment, event: PlainEvent): SegmentEvent {
  return acknowledgesOurFin(endpoint, segment) ? WITH_ACK_OF_FIN[event] : event
}

/** The FIN was sent and is still waited for, and SEG.ACK is beyond its number and not beyond what was sent. */
function acknowledgesOurFin({ state, finSeq, sndNxt }: Endpoint, { ack }: Segment): boolean {
  if (!isFinOutstanding(state) || finSeq === null || ack === null) return false
  return distance(finSeq, ack) > 0 && distance(ack, sndNxt) >= 0
}
