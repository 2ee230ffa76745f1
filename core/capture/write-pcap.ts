export interface WrittenFrame {
  /** Microseconds since 1970. */
  readonly at: number
  readonly bytes: Uint8Array
}

const FILE_HEADER = 24
const RECORD_HEADER = 16
const LINKTYPE_ETHERNET = 1
const SNAP_LENGTH = 262_144

/** A classic pcap file of Ethernet frames, little-endian, in microseconds. */
export function writePcap(frames: readonly WrittenFrame[]): Uint8Array {
  const size = frames.reduce((sum, { bytes }) => sum + RECORD_HEADER + bytes.length, FILE_HEADER)
  const file = new Uint8Array(size)
  const view = new DataView(file.buffer)
  view.setUint32(0, 0xa1_b2_c3_d4, true)
  view.setUint16(4, 2, true)
  view.setUint16(6, 4, true)
  view.setUint32(16, SNAP_LENGTH, true)
  view.setUint32(20, LINKTYPE_ETHERNET, true)
  let offset = FILE_HEADER
  for (const { at, bytes } of frames) {
    view.setUint32(offset, Math.floor(at / 1e6), true)
    view.setUint32(offset + 4, Math.floor(at % 1e6), true)
    view.setUint32(offset + 8, bytes.length, true)
    view.setUint32(offset + 12, bytes.length, true)
    file.set(bytes, offset + RECORD_HEADER)
    offset += RECORD_HEADER + bytes.length
  }
  return file
}
