/**
 * Segments and the arithmetic of their numbers (RFC 9293 §3.1, §3.4).
 * A bare ACK and a RST use no sequence number; SYN and FIN use one each.
 */

/** Sequence numbers live modulo 2^32. */
export const SEQUENCE_SPACE = 2 ** 32

export const CONTROL_BITS = ['FIN', 'ACK', 'RST', 'SYN', 'PSH'] as const
export type ControlBit = (typeof CONTROL_BITS)[number]

export interface Segment {
  readonly fin: boolean
  readonly syn: boolean
  readonly rst: boolean
  readonly psh: boolean
  /** SEG.SEQ, 0 … 2^32 − 1. */
  readonly seq: number
  /** SEG.ACK, 0 … 2^32 − 1; null where the ACK bit is off. */
  readonly ack: number | null
  /** Octets of data; SYN and FIN are not counted here (see {@link sequenceLength}). */
  readonly length: number
}

const BARE = { fin: false, syn: false, rst: false, psh: false, length: 0 } as const

export function ackSegment(seq: number, ack: number): Segment {
  return { ...BARE, seq: wrap(seq), ack: wrap(ack) }
}

export function finSegment(seq: number, ack: number, length = 0): Segment {
  return { ...BARE, fin: true, seq: wrap(seq), ack: wrap(ack), length }
}

export function dataSegment(seq: number, ack: number, length: number): Segment {
  return { ...BARE, psh: true, seq: wrap(seq), ack: wrap(ack), length }
}

export function rstSegment(seq: number, ack: number | null = null): Segment {
  return { ...BARE, rst: true, seq: wrap(seq), ack: ack === null ? null : wrap(ack) }
}

/** Brings any integer into 0 … 2^32 − 1. */
export function wrap(n: number): number {
  return ((n % SEQUENCE_SPACE) + SEQUENCE_SPACE) % SEQUENCE_SPACE
}

/** n + delta, modulo 2^32. */
export function advance(n: number, delta: number): number {
  return wrap(n + delta)
}

/** Signed distance from `from` to `to`, −2^31 … 2^31 − 1: positive where `to` is ahead. */
export function distance(from: number, to: number): number {
  return (to - from) | 0
}

/** SEG.LEN as the RFC counts it: data octets, plus one for SYN and one for FIN (§3.4). */
export function sequenceLength(segment: Segment): number {
  return segment.length + (segment.syn ? 1 : 0) + (segment.fin ? 1 : 0)
}

/** The first sequence number after the segment. */
export function sequenceEnd(segment: Segment): number {
  return advance(segment.seq, sequenceLength(segment))
}

export function controlBits(segment: Segment): ControlBit[] {
  const on: Readonly<Record<ControlBit, boolean>> = {
    FIN: segment.fin,
    ACK: segment.ack !== null,
    RST: segment.rst,
    SYN: segment.syn,
    PSH: segment.psh,
  }
  return CONTROL_BITS.filter((bit) => on[bit])
}

/**
 * Whether a judge must call two segments the same. PSH is never significant; an abort may be RST or RST,ACK
 * (§3.10.5 sends RST, real stacks RST,ACK), and its ACK number counts only where both carry one.
 */
export function isSameSegment(a: Segment, b: Segment): boolean {
  if (a.fin !== b.fin || a.syn !== b.syn || a.rst !== b.rst) return false
  if (a.seq !== b.seq || a.length !== b.length) return false
  if (a.rst && (a.ack === null || b.ack === null)) return true
  return a.ack === b.ack
}

/** `FIN, ACK  SEQ=100 ACK=301`, and ` LEN=20` where there is data. */
export function formatSegment(segment: Segment): string {
  const bits = controlBits(segment).join(', ') || 'no control bits'
  const ack = segment.ack === null ? '' : ` ACK=${segment.ack}`
  const length = segment.length > 0 ? ` LEN=${segment.length}` : ''
  return `${bits}  SEQ=${segment.seq}${ack}${length}`
}
