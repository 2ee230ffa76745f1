import { type Refused, refused } from './faults.ts'
import { isPcap, readPcap } from './pcap-file.ts'
import { isPcapng, readPcapng } from './pcapng-file.ts'

/** One captured frame, as the file has it. */
export interface Frame {
  /** Microseconds since 1970, with a fraction where the file is finer. */
  readonly at: number
  /** LINKTYPE_ number of the interface. */
  readonly link: number
  /** What was kept of it; a snap length may have cut it. */
  readonly bytes: Uint8Array
  /** Octets on the wire. */
  readonly wireLength: number
}

/** All frames of a pcap or pcapng file, in the file's order. Never throws. */
export function readFrames(file: Uint8Array): readonly Frame[] | Refused {
  if (file.length === 0) return refused('empty')
  if (isPcap(file)) return readPcap(file)
  return isPcapng(file) ? readPcapng(file) : refused('not-a-capture')
}
