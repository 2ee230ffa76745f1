import type { Endpoint, Stimulus } from './endpoint.ts'
import { type LegalMove, isBareAck } from './legal-moves.ts'
import type { Reason } from './rejection.ts'
import { type Segment, advance, distance } from './segment.ts'
import type { State } from './state.ts'

/** What a refused answer is held against. */
export interface Position {
  /** Before the oldest open stimulus. */
  readonly settled: Endpoint
  readonly open: readonly Stimulus[]
  /** After all that is open, nothing of it answered. */
  readonly current: Endpoint
  readonly legal: readonly LegalMove[]
}

/**
 * Names what is wrong with an answer that is not among the legal ones. A wrong number is told by its value: most show
 * which rule their sender has not got yet.
 */
export function diagnose(position: Position, sent: Segment | null): Reason {
  if (sent === null) return whatIsOwed(position)
  return wrongBits(position, sent) ?? answerToReset(position, sent) ?? wrongSegment(position, sent)
}

/** For "nothing now" and for an answer of the wrong kind: the first thing that is owed. */
function whatIsOwed({ open, legal, settled }: Position): Reason {
  const owed = legal.find((move) => move.closes === 1)?.segment ?? null
  if (owed === null) return 'nothing-owed'
  if (isTimer(open, 'RTO')) return 'retransmission-owed'
  if (isTimer(open, 'KEEPALIVE')) return 'probe-owed'
  if (owed.rst) return whyReset(open, settled)
  if (owed.fin) return 'fin-owed'
  return owed.length > 0 ? 'data-owed' : 'ack-owed'
}

/** An abort, a segment for a connection that is not there, or octets that nobody will read. */
function whyReset(open: readonly Stimulus[], { state }: Endpoint): Reason {
  if (open.some((stimulus) => stimulus.kind === 'call' && stimulus.call.kind === 'abort')) return 'reset-owed'
  return state === 'CLOSED' ? 'closed-owes-reset' : 'unread-owes-reset'
}

/** Bits that no answer here can have, whatever the numbers. */
function wrongBits(position: Position, sent: Segment): Reason | null {
  const expected = segmentsOf(position)
  if (!sent.fin && !sent.syn && !sent.rst && !sent.psh && sent.ack === null) return 'no-control-bits'
  if (sent.syn && !expected.some((segment) => segment.syn)) return 'syn-does-not-close'
  if (sent.rst) return wrongReset(expected, position, sent)
  if (expected.length > 0 && expected.every((segment) => segment.rst))
    return whyReset(position.open, position.settled)
  if (sent.ack !== null) return null
  return sent.fin ? finWithoutAck(position, sent) : 'segment-without-ack'
}

/** Only where a FIN is right is the missing ACK its one fault. */
function finWithoutAck(position: Position, sent: Segment): Reason {
  const finIsRight = segmentsOf(position).some((segment) => segment.fin)
  return finIsRight ? 'fin-without-ack' : wrongFin(position, { ...sent, ack: position.current.rcvNxt })
}

function wrongReset(expected: readonly Segment[], position: Position, sent: Segment): Reason {
  const onlyReset = !sent.fin && !sent.syn && sent.length === 0
  if (expected.some((segment) => segment.rst) && onlyReset) return 'reset-number'
  return answerToReset(position, sent) ?? 'reset-not-asked'
}

function answerToReset({ open, legal }: Position, sent: Segment): Reason | null {
  const stimulus = open[0]
  const wasReset = stimulus?.kind === 'segment' && stimulus.segment.rst
  const silent = legal.every((move) => move.segment === null)
  return wasReset && silent && sent !== null ? 'reset-is-not-answered' : null
}

function wrongSegment(position: Position, sent: Segment): Reason {
  if (sent.syn) return wrongSynAck(position, sent)
  if (sent.fin) return wrongFin(position, sent)
  return isBareAck(sent) ? wrongAck(position, sent) : wrongData(position, sent)
}

function wrongSynAck(position: Position, sent: Segment): Reason {
  const expected = segmentsOf(position).find((segment) => segment.syn)
  if (expected === undefined || sent.fin || sent.length > 0) return 'syn-does-not-close'
  return wrongNumber(position, sent, expected)
}

function wrongAck(position: Position, sent: Segment): Reason {
  const { current, open } = position
  if (sent.seq === current.sndNxt && sent.ack === current.rcvNxt && !isTimer(open, 'KEEPALIVE')) {
    return 'ack-not-needed'
  }
  const expected = segmentsOf(position).find(isBareAck)
  return expected === undefined ? whatIsOwed(position) : wrongNumber(position, sent, expected)
}

function wrongFin(position: Position, sent: Segment): Reason {
  const { settled, current } = position
  const ours = settled.finSeq
  if (ours !== null && sent.seq === advance(ours, 1) && !isTimer(position.open, 'RTO')) return 'second-fin'
  const expected = segmentsOf(position).filter((segment) => segment.fin)
  const nearest = expected.find((segment) => segment.length === sent.length) ?? expected[0]
  if (nearest !== undefined) return wrongNumber(position, sent, nearest)
  if (ours !== null) return 'fin-already-sent'
  return current.state === 'CLOSED' ? 'nothing-owed' : 'fin-before-close'
}

function wrongData(position: Position, sent: Segment): Reason {
  const { settled, current } = position
  const expected = segmentsOf(position).find((segment) => segment.length > 0 && !segment.fin)
  if (expected !== undefined) return wrongNumber(position, sent, expected)
  if (current.state === 'CLOSED') return 'nothing-owed'
  return settled.finSeq === null ? 'data-before-send' : 'data-after-fin'
}

function wrongNumber(position: Position, sent: Segment, expected: Segment): Reason {
  if (sent.seq !== expected.seq) return wrongSeq(position, sent, expected)
  if (sent.ack !== expected.ack) return wrongAckNumber(position, sent, expected)
  return sent.length === expected.length ? 'not-allowed-here' : 'wrong-length'
}

function wrongSeq({ settled, current, open }: Position, sent: Segment, expected: Segment): Reason {
  const ours = settled.finSeq
  if (isTimer(open, 'KEEPALIVE')) return 'probe-number'
  if (isTimer(open, 'RTO') && distance(expected.seq, sent.seq) > 0) return 'retransmission-renumbered'
  if (ours !== null && sent.seq === ours && isBareAck(expected)) return 'own-fin-takes-a-number'
  if (sent.seq === advance(expected.seq, 1) && !isBareAck(expected)) return 'added-before-sending'
  return isPeersNumber(settled, current, sent.seq) ? 'columns-swapped' : 'wrong-seq'
}

function isPeersNumber(settled: Endpoint, current: Endpoint, value: number): boolean {
  return value === settled.rcvNxt || value === current.rcvNxt
}

function wrongAckNumber({ settled, current, open }: Position, sent: Segment, expected: Segment): Reason {
  const value = sent.ack ?? 0
  if (isTimer(open, 'RTO') && distance(value, expected.ack ?? 0) > 0) return 'retransmission-with-old-ack'
  const arrived =
    arrivals(open).findLast((segment) => distance(segment.seq, expected.ack ?? 0) >= 0) ?? arrivals(open)[0]
  const misread = arrived === undefined ? null : misreadArrival(arrived, value, expected)
  if (misread !== null) return misread
  // Nothing is open but the FIN has been received: RCV.NXT stands one past it.
  const beside = settled.eof && arrived === undefined ? distance(settled.rcvNxt, value) : 0
  if (beside === -1) return 'fin-takes-a-number'
  if (beside === 1) return 'ack-takes-no-number'
  return value === current.sndNxt || value === settled.sndUna ? 'ack-from-own-column' : 'wrong-ack'
}

/** Which part of the segment that arrived the number leaves out, or counts too often. */
function misreadArrival(arrived: Segment, value: number, expected: Segment): Reason | null {
  const offset = distance(arrived.seq, value)
  const right = distance(arrived.seq, expected.ack ?? 0)
  const end = arrived.length + (arrived.fin ? 1 : 0)
  if (right < end && offset === end) return 'gap-acknowledged'
  if (right !== end) return null
  if (arrived.length > 0 && offset >= 0 && offset <= 1 && offset < arrived.length) return 'data-forgotten'
  if (arrived.fin && offset === arrived.length) return 'fin-takes-a-number'
  return offset === end + 1 && end > 0 ? 'ack-takes-no-number' : null
}

/** Level 3: what the state that was named shows. */
export function diagnoseState(named: State, actual: State, before: State): Reason {
  if (named === 'TIME-WAIT' && actual === 'FIN-WAIT-2') return 'fin-wait-2-skipped'
  if (named === 'TIME-WAIT' && actual === 'CLOSING') return 'closing-skipped'
  if (named === 'TIME-WAIT' && actual === 'CLOSED') return neverWaits(before)
  if (named === 'CLOSED' && actual === 'TIME-WAIT') return 'time-wait-skipped'
  if (named === 'LAST-ACK' && actual === 'CLOSE-WAIT') return 'close-wait-until-close'
  if (isActive(named) !== null && isActive(actual) !== null && isActive(named) !== isActive(actual)) {
    return 'roles-of-closing-swapped'
  }
  return named === before ? 'state-before-the-answer' : 'wrong-state'
}

/** Why an end is CLOSED and does not wait: the passive closer never does, a reset ends it, some TCPs leave it out. */
function neverWaits(before: State): Reason {
  if (before === 'TIME-WAIT') return 'reset-ends-time-wait'
  return isActive(before) === true || before === 'CLOSING'
    ? 'no-time-wait-here'
    : 'only-the-active-closer-waits'
}

/** Whether a state belongs to the active or the passive closer; null where it tells nothing. */
function isActive(state: State): boolean | null {
  if (state === 'FIN-WAIT-1' || state === 'FIN-WAIT-2' || state === 'TIME-WAIT') return true
  return state === 'CLOSE-WAIT' || state === 'LAST-ACK' ? false : null
}

function segmentsOf({ legal }: Position): Segment[] {
  return legal.flatMap((move) => move.segment ?? [])
}

function arrivals(open: readonly Stimulus[]): Segment[] {
  return open.flatMap((stimulus) => (stimulus.kind === 'segment' ? [stimulus.segment] : []))
}

function isTimer(open: readonly Stimulus[], timer: 'RTO' | 'KEEPALIVE'): boolean {
  return open[0]?.kind === 'timer' && open[0].timer === timer
}
