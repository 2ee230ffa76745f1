import { type Refused, refused } from './faults.ts'
import { type Frame, readFrames } from './frames.ts'
import { readTcpPacket } from './ip-packet.ts'
import { findIp, isKnownLink } from './network-layer.ts'
import { type CapturedSegment, readTcp } from './tcp-segment.ts'

export interface ReadSegments {
  readonly segments: readonly CapturedSegment[]
  /** Pieces of IP packets that were left out. */
  readonly fragments: number
}

/** Every TCP segment of a capture file, or why there is none. Never throws. */
export function readSegments(file: Uint8Array): ReadSegments | Refused {
  const frames = readFrames(file)
  if ('fault' in frames) return frames
  const read = frames.map(readFrame)
  const segments = read.filter((one) => one !== null && one !== 'fragment')
  if (segments.length > 0) {
    return { segments, fragments: read.filter((one) => one === 'fragment').length }
  }
  const unknown = frames.length > 0 && !frames.some(isKnownLink)
  return refused(unknown ? 'unknown-link' : 'no-tcp')
}

function readFrame(frame: Frame): CapturedSegment | 'fragment' | null {
  const begin = findIp(frame)
  if (begin === null) return null
  const packet = readTcpPacket(frame.bytes.subarray(begin), frame.wireLength - begin)
  return packet === null || packet === 'fragment' ? packet : readTcp(packet, frame.at)
}
