import { unacknowledgedOctets } from './conditions.ts'
import { octetsOf } from './effects.ts'
import type { Endpoint, Stimulus } from './endpoint.ts'
import {
  type Segment,
  ackSegment,
  advance,
  dataSegment,
  finSegment,
  rstSegment,
  sequenceEnd,
} from './segment.ts'
import type { Owes } from './table/row.ts'

type Make = (endpoint: Endpoint, stimulus: Stimulus) => Segment | null

const MAKE: Readonly<Record<Owes, Make>> = {
  nothing: () => null,
  ack: ({ sndNxt, rcvNxt }) => ackSegment(sndNxt, rcvNxt),
  data: dataOf,
  fin: ({ sndNxt, rcvNxt, unsent }) => finSegment(sndNxt, rcvNxt, unsent),
  'fin-again': ({ finSeq, sndNxt, rcvNxt }) => finSegment(finSeq ?? sndNxt, rcvNxt),
  'earliest-unacknowledged': earliestUnacknowledged,
  'all-data-unacknowledged': (endpoint) =>
    dataSegment(endpoint.sndUna, endpoint.rcvNxt, unacknowledgedOctets(endpoint)),
  'all-unacknowledged': (endpoint) =>
    finSegment(endpoint.sndUna, endpoint.rcvNxt, unacknowledgedOctets(endpoint)),
  'keepalive-probe': ({ sndNxt, rcvNxt }) => ackSegment(sndNxt - 1, rcvNxt),
  rst: ({ sndNxt }) => rstSegment(sndNxt),
  'rst-at-seg-ack': resetFor,
  'rst-acknowledging': resetFor,
  'syn-ack': ({ sndNxt, rcvNxt }) => ({ ...ackSegment(sndNxt, rcvNxt), syn: true }),
}

/** Makes the segment that is owed, with the numbers of the endpoint after the stimulus; null: nothing is. */
export function segmentOwed(owes: Owes, endpoint: Endpoint, stimulus: Stimulus): Segment | null {
  return MAKE[owes](endpoint, stimulus)
}

/** What was written before and has not left goes first, so these octets begin behind it. */
function dataOf({ sndNxt, rcvNxt, unsent }: Endpoint, stimulus: Stimulus): Segment | null {
  if (stimulus.kind !== 'call') return null
  const octets = octetsOf(stimulus.call, 0)
  return dataSegment(advance(sndNxt, unsent - octets), rcvNxt, octets)
}

/** The old SEQ and the newest ACK: a retransmission need not equal what it repeats. */
function earliestUnacknowledged({ inFlight, rcvNxt }: Endpoint): Segment | null {
  const earliest = inFlight[0]
  if (earliest === undefined) return null
  const make = earliest.fin ? finSegment : dataSegment
  return make(earliest.seq, rcvNxt, earliest.length)
}

/** §3.5.2 group 1: the reset is made so that its receiver finds it acceptable. */
function resetFor(_endpoint: Endpoint, stimulus: Stimulus): Segment | null {
  if (stimulus.kind !== 'segment') return null
  const { segment } = stimulus
  return segment.ack === null ? rstSegment(0, sequenceEnd(segment)) : rstSegment(segment.ack)
}
