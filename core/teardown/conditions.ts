import { isInWindow } from './classify.ts'
import type { Endpoint, Stimulus } from './endpoint.ts'
import { distance } from './segment.ts'
import type { Condition } from './table/row.ts'

type Test = (endpoint: Endpoint, stimulus: Stimulus) => boolean

/** Conditions of the readings beside a row: what the application did, which options are on, which numbers came. */
const TESTS: Readonly<Record<Condition, Test>> = {
  'reader-gone': (endpoint) => endpoint.readerGone,
  'half-duplex': (endpoint) => endpoint.options.halfDuplex,
  'rfc5961-off': (endpoint) => !endpoint.options.rfc5961,
  rfc1337: (endpoint) => endpoint.options.rfc1337,
  'syn-in-window': (endpoint, stimulus) =>
    stimulus.kind === 'segment' && isInWindow(endpoint, stimulus.segment.seq),
  'syn-reopens': (endpoint, stimulus) => endpoint.options.listener && isNewSyn(endpoint, stimulus),
  'fin-sent': (endpoint) => endpoint.finSeq !== null,
  'data-outstanding': (endpoint) => unacknowledgedOctets(endpoint) > 0,
  'data-and-fin-outstanding': (endpoint) => unacknowledgedOctets(endpoint) > 0 && endpoint.finSeq !== null,
}

export function holds(condition: Condition, endpoint: Endpoint, stimulus: Stimulus): boolean {
  return TESTS[condition](endpoint, stimulus)
}

/** A SYN of the next connection has a number above all of this one's, and nothing to acknowledge (RFC 6191). */
function isNewSyn(endpoint: Endpoint, stimulus: Stimulus): boolean {
  if (stimulus.kind !== 'segment') return false
  const { ack, seq } = stimulus.segment
  return ack === null && distance(endpoint.rcvNxt, seq) > 0
}

/** Octets of data sent and not acknowledged; a FIN behind them is not counted. */
export function unacknowledgedOctets({ sndUna, sndNxt, finSeq }: Endpoint): number {
  return Math.max(0, distance(sndUna, finSeq ?? sndNxt))
}
