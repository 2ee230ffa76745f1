import type { BySide, SeenConnection, SeenSegment, Side } from './connections.ts'

/** From where a file was captured to either end, in seconds one way. */
export type Delays = BySide<number>

const AT_THE_SPOT: Delays = { a: 0, b: 0 }
/** Ends answer later now and then, never sooner than the way allows: somewhat less than was measured is sure. */
const SURELY = 0.45

/**
 * The handshake tells where a file was captured: SYN to SYN, ACK is the way to b and back, SYN, ACK to ACK that to a.
 * The nearer end is taken to be the spot itself. Without a handshake, in the middle of nothing: no delays.
 */
export function delaysOf({ segments }: SeenConnection): Delays {
  const [syn, synAck, ack] = segments
  if (syn === undefined || synAck === undefined || ack === undefined) return AT_THE_SPOT
  if (!isHandshake(syn, synAck, ack)) return AT_THE_SPOT
  const toB = synAck.time - syn.time
  const toA = ack.time - synAck.time
  if (toB < 0 || toA < 0) return AT_THE_SPOT
  const near: Side = toA < toB ? 'a' : 'b'
  return near === 'a' ? { a: 0, b: toB * SURELY } : { a: toA * SURELY, b: 0 }
}

/** The end at which a file was captured; null: nothing tells. */
export function spotOf({ a, b }: Delays): Side | null {
  if (a === b) return null
  return a < b ? 'a' : 'b'
}

function isHandshake(syn: SeenSegment, synAck: SeenSegment, ack: SeenSegment): boolean {
  const opens = syn.segment.syn && syn.segment.ack === null && syn.from === 'a'
  const answers = synAck.segment.syn && synAck.segment.ack === 1 && synAck.from === 'b'
  return opens && answers && ack.from === 'a' && !ack.segment.syn && ack.segment.ack === 1
}
