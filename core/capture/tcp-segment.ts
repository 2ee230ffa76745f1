import type { Segment } from '#core/teardown/segment.ts'
import type { IpPacket } from './ip-packet.ts'

export interface Place {
  readonly address: string
  readonly port: number
}

/** A segment as it was captured, with the numbers that stood on the wire. */
export interface CapturedSegment {
  readonly source: Place
  readonly destination: Place
  readonly segment: Segment
  /** Microseconds since 1970. */
  readonly at: number
}

/** Where the flags stand: a snap length may cut what follows, but not these. */
const NEEDED = 14

/** null: cut before its flags, or a header that contradicts its packet. */
export function readTcp(packet: IpPacket, at: number): CapturedSegment | null {
  const { payload, payloadLength, source, destination } = packet
  const header = ((payload[12] ?? 0) >> 4) * 4
  if (payload.length < NEEDED || header < 20 || header > payloadLength) return null
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength)
  const has = (bit: number) => (view.getUint8(13) & bit) !== 0
  return {
    source: { address: source, port: view.getUint16(0) },
    destination: { address: destination, port: view.getUint16(2) },
    at,
    segment: {
      fin: has(0x01),
      syn: has(0x02),
      rst: has(0x04),
      psh: has(0x08),
      seq: view.getUint32(4),
      ack: has(0x10) ? view.getUint32(8) : null,
      length: payloadLength - header,
    },
  }
}
