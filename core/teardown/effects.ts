import { type Call, type Endpoint, type SentText, type Stimulus, newEndpoint } from './endpoint.ts'
import { arrive } from './reassembly.ts'
import { type Segment, advance, distance } from './segment.ts'
import type { Effect } from './table/row.ts'

/** How far past the old SND.NXT a reopened connection starts: MAY-2 of §3.6.1 asks for a larger ISS, no more. */
const ISS_STEP = 65_537

type Apply = (endpoint: Endpoint, stimulus: Stimulus) => Endpoint

/** What the stimulus does to the variables; the state is moved by the row. */
const APPLY: Readonly<Record<Effect, Apply>> = {
  nothing: (endpoint) => endpoint,
  ack: onSegment(takeAck),
  'ack-and-text': onSegment(takeAckAndText),
  'ack-and-hold': onSegment(takeAckAndHold),
  reopen: onSegment(reopen),
  close: onCall((endpoint, call) => ({ ...stopReading(endpoint, call), finOwed: true })),
  'stop-reading': onCall(stopReading),
  write: onCall((endpoint, call) => ({ ...endpoint, unsent: endpoint.unsent + octetsOf(call, 0) })),
  read: onCall(read),
}

export function applyEffect(effect: Effect, endpoint: Endpoint, stimulus: Stimulus): Endpoint {
  return APPLY[effect](endpoint, stimulus)
}

function onSegment(take: (endpoint: Endpoint, segment: Segment) => Endpoint): Apply {
  return (endpoint, stimulus) => (stimulus.kind === 'segment' ? take(endpoint, stimulus.segment) : endpoint)
}

function onCall(take: (endpoint: Endpoint, call: Call) => Endpoint): Apply {
  return (endpoint, stimulus) => (stimulus.kind === 'call' ? take(endpoint, stimulus.call) : endpoint)
}

/** shutdown() leaves the reading side alone; close() and abort() leave nobody who could read. */
function stopReading(endpoint: Endpoint, call: Call): Endpoint {
  const nobodyLeft = call.kind === 'close' || call.kind === 'abort'
  return nobodyLeft ? { ...endpoint, readerGone: true, unread: 0 } : endpoint
}

function read(endpoint: Endpoint, call: Call): Endpoint {
  return { ...endpoint, unread: Math.max(0, endpoint.unread - octetsOf(call, endpoint.unread)) }
}

/** The octets that a call names; where it names none, `all`. */
export function octetsOf(call: Call, all: number): number {
  return 'octets' in call ? (call.octets ?? all) : all
}

/** Step 5: SND.UNA < SEG.ACK ≤ SND.NXT moves SND.UNA; older ACKs are duplicates and move nothing. */
function takeAck(endpoint: Endpoint, { ack }: Segment): Endpoint {
  if (ack === null || distance(endpoint.sndUna, ack) <= 0) return endpoint
  const inFlight = endpoint.inFlight.flatMap((sent) => stillUnacknowledged(sent, ack))
  return { ...endpoint, sndUna: ack, inFlight, retransmissions: 0 }
}

function stillUnacknowledged(sent: SentText, ack: number): SentText[] {
  const covered = distance(sent.seq, ack)
  if (covered <= 0) return [sent]
  if (covered > sent.length || (covered === sent.length && !sent.fin)) return []
  return [{ ...sent, seq: ack, length: sent.length - covered }]
}

/** Steps 7 and 8: RCV.NXT moves over text and FIN. What arrives when nobody reads is delivered to nobody. */
function takeAckAndText(endpoint: Endpoint, segment: Segment): Endpoint {
  const { length, fin, held } = arrive(endpoint, segment)
  return {
    ...takeAck(endpoint, segment),
    held,
    rcvNxt: advance(endpoint.rcvNxt, length + (fin ? 1 : 0)),
    delivered: endpoint.delivered + length,
    unread: endpoint.readerGone ? 0 : endpoint.unread + length,
    eof: fin,
  }
}

function takeAckAndHold(endpoint: Endpoint, segment: Segment): Endpoint {
  return { ...takeAck(endpoint, segment), held: arrive(endpoint, segment).held }
}

/** §3.6.1 MAY-2. The number is ours to choose: any ISS above the old SND.NXT is as right as this one. */
function reopen(endpoint: Endpoint, segment: Segment): Endpoint {
  const { rcvWnd, options } = endpoint
  const sndNxt = advance(endpoint.sndNxt, ISS_STEP)
  return newEndpoint({ state: 'SYN-RECEIVED', sndNxt, rcvNxt: segment.seq + 1, rcvWnd, options })
}
