import { pay } from '#core/teardown/connection.ts'
import type { Endpoint, Outcome, Stimulus } from '#core/teardown/endpoint.ts'
import { type Segment, sequenceLength } from '#core/teardown/segment.ts'
import { stimulate } from '#core/teardown/stimulate.ts'
import { isWanted } from './translate.ts'
import type { VectorSegment } from './vector-format.ts'

/** A segment that an endpoint has sent and that no step has mentioned yet. */
export interface Sent {
  readonly segment: Segment
  /** Others that are as right in its place. */
  readonly insteadOf: readonly Segment[]
  readonly sinceLastStimulus: boolean
}

export interface PlayedSide {
  readonly endpoint: Endpoint
  readonly unmentioned: readonly Sent[]
  /** 2MSL started, or started anew, at the last stimulus. */
  readonly restarted2msl: boolean
}

/** Applies a stimulus by the RFC's reading and pays at once what it owes. */
export function react(side: PlayedSide, stimulus: Stimulus, bsdClosingFin: boolean): PlayedSide {
  const [first, ...others] = stimulate(side.endpoint, stimulus)
  const { endpoint, sent } = pay(first.next, first.owed)
  const before = side.unmentioned.map((one) => ({ ...one, sinceLastStimulus: false }))
  const insteadOf = others.flatMap((other) => alternative(other, stimulus, bsdClosingFin))
  return {
    endpoint,
    unmentioned: sent === null ? before : [...before, { segment: sent, insteadOf, sinceLastStimulus: true }],
    restarted2msl: first.restarts2msl || entersTimeWait(side.endpoint, endpoint),
  }
}

function entersTimeWait(before: Endpoint, after: Endpoint): boolean {
  return before.state !== 'TIME-WAIT' && after.state === 'TIME-WAIT'
}

/**
 * Vectors agree with the RFC's own reading, with two freedoms: a retransmission may be cut otherwise, and where the
 * vector says so an end that enters CLOSING may send its FIN again in place of the ACK.
 */
function alternative({ owed, basis }: Outcome, { kind }: Stimulus, bsdClosingFin: boolean): Segment[] {
  if (owed === null) return []
  return kind === 'timer' || (bsdClosingFin && basis === 'BSD' && owed.fin) ? [owed] : []
}

/** The segment that a step asks for, and the side with that one mentioned; null where it was not sent. */
export function mention(
  side: PlayedSide,
  wanted: VectorSegment,
  recentOnly: boolean,
): { segment: Segment; side: PlayedSide } | null {
  for (const sent of side.unmentioned) {
    const segment = faces(sent, side.endpoint, recentOnly).find((face) => isWanted(wanted, face))
    if (segment === undefined) continue
    return { segment, side: { ...side, unmentioned: side.unmentioned.filter((one) => one !== sent) } }
  }
  return null
}

/** What one sent segment may have looked like. */
function faces(sent: Sent, endpoint: Endpoint, recentOnly: boolean): Segment[] {
  const asSent = [sent.segment, ...sent.insteadOf]
  if (sent.sinceLastStimulus) return asSent
  return recentOnly ? leftLate(sent, endpoint) : [...asSent, ...leftLate(sent, endpoint)]
}

/** Nobody looked when it was sent, so it may as well have left just now, with the newest ACK. */
function leftLate({ segment }: Sent, endpoint: Endpoint): Segment[] {
  return sequenceLength(segment) > 0 && !segment.rst ? [{ ...segment, ack: endpoint.rcvNxt }] : []
}
