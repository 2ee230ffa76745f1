import type { Basis, Endpoint, Outcome, Stimulus } from './endpoint.ts'
import { afterSending } from './endpoint.ts'
import { type Segment, distance, isSameSegment, sequenceEnd } from './segment.ts'
import { stimulate } from './stimulate.ts'

/** One answer that RFC 9293, or a named reading of it, allows to the stimuli that are open. */
export interface LegalMove {
  /** null: nothing is sent. */
  readonly segment: Segment | null
  /** How many of the open stimuli it answers, from the oldest on. */
  readonly closes: number
  /** The endpoint after sending. */
  readonly next: Endpoint
  readonly basis: Basis
  readonly restarts2msl: boolean
}

/** A way through the first stimuli, with what it owes so far in one segment. */
interface Path {
  readonly endpoint: Endpoint
  readonly owed: Segment | null
  readonly basis: Basis
  readonly restarts2msl: boolean
}

/**
 * Everything that may be sent now. `settled` is the endpoint before the oldest open stimulus; each legal move answers
 * that one, or a longer prefix of the list where one segment says it all: an ACK rides on a FIN, ACKs are cumulative.
 * The longest answers come first, and among them the RFC's own reading.
 */
export function legalMoves(settled: Endpoint, open: readonly Stimulus[]): LegalMove[] {
  const byLength: LegalMove[][] = []
  let paths: Path[] = [{ endpoint: settled, owed: null, basis: 'RFC 9293', restarts2msl: false }]
  for (const [index, stimulus] of open.entries()) {
    paths = paths.flatMap((path) =>
      stimulate(path.endpoint, stimulus).flatMap((outcome) => extend(path, outcome)),
    )
    byLength.unshift(distinct(paths.map((path) => asMove(path, index + 1))))
  }
  return byLength.flat()
}

/** The endpoint after all that is open, by the RFC's reading, before anything of it has been answered. */
export function afterStimuli(settled: Endpoint, open: readonly Stimulus[]): Endpoint {
  return open.reduce((endpoint, stimulus) => stimulate(endpoint, stimulus)[0].next, settled)
}

function extend(path: Path, outcome: Outcome): Path[] {
  const owed = merge(path.owed, outcome.owed)
  if (owed === 'not one segment') return []
  return [
    {
      endpoint: outcome.next,
      owed,
      basis: path.basis === 'RFC 9293' ? outcome.basis : path.basis,
      restarts2msl: path.restarts2msl || outcome.restarts2msl,
    },
  ]
}

function asMove(path: Path, closes: number): LegalMove {
  const next = path.owed === null ? path.endpoint : afterSending(path.endpoint, path.owed)
  return { segment: path.owed, closes, next, basis: path.basis, restarts2msl: path.restarts2msl }
}

/** The same segment with the same end state is one move, by the first reading that has it. */
function distinct(moves: readonly LegalMove[]): LegalMove[] {
  return moves.filter((move, index) => !moves.slice(0, index).some((earlier) => isSameMove(earlier, move)))
}

function isSameMove(a: LegalMove, b: LegalMove): boolean {
  return isSameAnswer(a.segment, b.segment) && a.next.state === b.next.state
}

export function isSameAnswer(a: Segment | null, b: Segment | null): boolean {
  return a === null || b === null ? a === b : isSameSegment(a, b)
}

/** Two things that are owed, as one segment where TCP would send one: acknowledgements ride and are cumulative. */
function merge(first: Segment | null, second: Segment | null): Segment | null | 'not one segment' {
  if (first === null || second === null) return first ?? second
  if (!isOrdinary(first) || !isOrdinary(second)) return 'not one segment'
  const ack = second.ack
  if (isBareAck(first)) return second
  if (isBareAck(second)) return { ...first, ack }
  if (covers(second, first)) return second
  if (first.fin || second.seq !== sequenceEnd(first)) return 'not one segment'
  return { ...second, seq: first.seq, length: first.length + second.length, psh: first.psh || second.psh }
}

function isOrdinary(segment: Segment): boolean {
  return !segment.rst && !segment.syn && segment.ack !== null
}

export function isBareAck(segment: Segment): boolean {
  return isOrdinary(segment) && !segment.fin && segment.length === 0
}

function covers(outer: Segment, inner: Segment): boolean {
  return distance(outer.seq, inner.seq) >= 0 && distance(sequenceEnd(inner), sequenceEnd(outer)) >= 0
}
