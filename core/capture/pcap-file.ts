import { type Refused, refused } from './faults.ts'
import type { Frame } from './frames.ts'

/** The first word of a pcap file, read as big-endian: it tells byte order and resolution. */
const KINDS: Readonly<Record<number, { readonly little: boolean; readonly perMicrosecond: number }>> = {
  0xa1_b2_c3_d4: { little: false, perMicrosecond: 1 },
  0xd4_c3_b2_a1: { little: true, perMicrosecond: 1 },
  0xa1_b2_3c_4d: { little: false, perMicrosecond: 1000 },
  0x4d_3c_b2_a1: { little: true, perMicrosecond: 1000 },
}
const FILE_HEADER = 24
const RECORD_HEADER = 16

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function kindOf(file: Uint8Array) {
  return file.length < 4 ? undefined : KINDS[viewOf(file).getUint32(0)]
}

export function isPcap(file: Uint8Array): boolean {
  return kindOf(file) !== undefined
}

/** The classic format, in either byte order, with micro- or nanoseconds (draft-ietf-opsawg-pcap). */
export function readPcap(file: Uint8Array): readonly Frame[] | Refused {
  const kind = kindOf(file)
  if (kind === undefined) return refused('not-a-capture')
  if (file.length < FILE_HEADER) return refused('cut-short')
  const view = viewOf(file)
  // The upper bits tell of a frame check sequence.
  const link = view.getUint32(20, kind.little) & 0xff_ff
  const frames: Frame[] = []
  for (let offset = FILE_HEADER; offset < file.length;) {
    if (offset + RECORD_HEADER > file.length) return refused('cut-short')
    const kept = view.getUint32(offset + 8, kind.little)
    const end = offset + RECORD_HEADER + kept
    if (end > file.length) return refused('cut-short')
    frames.push({
      at:
        view.getUint32(offset, kind.little) * 1e6 +
        view.getUint32(offset + 4, kind.little) / kind.perMicrosecond,
      link,
      bytes: file.subarray(offset + RECORD_HEADER, end),
      wireLength: view.getUint32(offset + 12, kind.little),
    })
    offset = end
  }
  return frames
}
