import type { Endpoint, HeldText } from './endpoint.ts'
import { type Segment, advance, distance } from './segment.ts'

/** What a segment brings, cut to the receive window. */
export interface Arrival {
  /** false: there is a gap before it. */
  readonly inOrder: boolean
  /** Octets that RCV.NXT moves over where in order, with what had been held behind them; a FIN is not counted. */
  readonly length: number
  readonly fin: boolean
  /** What is held afterwards. */
  readonly held: readonly HeldText[]
}

/**
 * Trims an acceptable segment to the window (§3.10.7.4 step 1, end) and joins it with the text that is held (SHLD-31).
 * A FIN beyond the window is cut off, one that is held counts as soon as the gap before it is filled.
 */
export function arrive(endpoint: Endpoint, segment: Segment): Arrival {
  const text = trim(endpoint, segment)
  if (text.seq !== endpoint.rcvNxt) {
    return { inOrder: false, length: text.length, fin: text.fin, held: hold(endpoint.held, text) }
  }
  return joinHeld(text, endpoint.held)
}

function trim(endpoint: Endpoint, segment: Segment): HeldText {
  const cut = Math.max(0, distance(segment.seq, endpoint.rcvNxt))
  const seq = advance(segment.seq, cut)
  const room = endpoint.rcvWnd - distance(endpoint.rcvNxt, seq)
  const left = segment.length - cut
  return { seq, length: Math.min(left, room), fin: segment.fin && left < room }
}

/** Kept by sequence number; what overlaps or touches becomes one run. */
function hold(held: readonly HeldText[], text: HeldText): readonly HeldText[] {
  const apart = held.filter((other) => !touches(other, text))
  const joined = held.filter((other) => touches(other, text)).reduce(join, text)
  return [...apart, joined].toSorted((a, b) => distance(b.seq, a.seq))
}

function touches(a: HeldText, b: HeldText): boolean {
  return distance(a.seq, end(b)) >= 0 && distance(b.seq, end(a)) >= 0
}

/** Text behind a FIN cannot be legal, so a FIN ends what it stands in. */
function join(a: HeldText, b: HeldText): HeldText {
  const seq = distance(a.seq, b.seq) < 0 ? b.seq : a.seq
  const fin = a.fin ? a : b.fin ? b : null
  const last = fin ?? (distance(end(a), end(b)) > 0 ? b : a)
  return { seq, length: distance(seq, end(last)), fin: fin !== null }
}

function joinHeld(text: HeldText, held: readonly HeldText[]): Arrival {
  const next = held.find((other) => touches(other, text))
  if (text.fin || next === undefined) {
    const ahead = text.fin ? [] : held.filter((other) => distance(end(text), other.seq) > 0)
    return { inOrder: true, length: text.length, fin: text.fin, held: ahead }
  }
  return joinHeld(
    join(text, next),
    held.filter((other) => other !== next),
  )
}

function end(text: HeldText): number {
  return advance(text.seq, text.length)
}
