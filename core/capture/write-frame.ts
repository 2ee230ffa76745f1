import type { Role } from '#core/by-role.ts'
import type { Segment } from '#core/teardown/segment.ts'
import { internetChecksum } from './checksum.ts'

interface Station {
  readonly mac: readonly number[]
  /** Of the range that RFC 5737 keeps for examples. */
  readonly address: readonly number[]
  readonly port: number
}

const STATIONS: Readonly<Record<Role, Station>> = {
  client: { mac: [2, 0, 0, 0, 0, 1], address: [192, 0, 2, 1], port: 49_160 },
  server: { mac: [2, 0, 0, 0, 0, 2], address: [192, 0, 2, 2], port: 5000 },
}
const ETHERNET = 14
const IP = 20
const TCP = 20
/** Kind 2, length 4, 1460 octets: a SYN says what Ethernet has room for. */
const MAXIMUM_SEGMENT_SIZE = [2, 4, 0x05, 0xb4]
const TTL = 64
const DO_NOT_FRAGMENT = 0x40_00
/** What the data consists of. */
const LETTER = 0x78

export interface FrameOptions {
  readonly from: Role
  readonly to: Role
  readonly segment: Segment
  /** IP's identification: the how manieth of its sender. */
  readonly id: number
  /** Octets, 0 … 65535. */
  readonly window: number
}

/** A segment in IPv4 in Ethernet, both checksums right. */
export function writeFrame({ from, to, segment, id, window }: FrameOptions): Uint8Array {
  const options = segment.syn ? MAXIMUM_SEGMENT_SIZE : []
  const header = TCP + options.length
  const frame = new Uint8Array(ETHERNET + IP + header + segment.length)
  frame.set([...STATIONS[to].mac, ...STATIONS[from].mac, 0x08, 0x00])
  writeIp(frame.subarray(ETHERNET, ETHERNET + IP), from, to, id, IP + header + segment.length)
  const tcp = frame.subarray(ETHERNET + IP)
  tcp.set(options, TCP)
  tcp.fill(LETTER, header)
  writeTcp(tcp, { from, to, segment, window, header })
  return frame
}

function writeIp(bytes: Uint8Array, from: Role, to: Role, id: number, length: number): void {
  const view = viewOf(bytes)
  bytes[0] = 0x45
  view.setUint16(2, length)
  view.setUint16(4, id)
  view.setUint16(6, DO_NOT_FRAGMENT)
  bytes.set([TTL, 6], 8)
  bytes.set([...STATIONS[from].address, ...STATIONS[to].address], 12)
  view.setUint16(10, internetChecksum(bytes))
}

type TcpOptions = Omit<FrameOptions, 'id'> & { readonly header: number }

function writeTcp(bytes: Uint8Array, { from, to, segment, window, header }: TcpOptions): void {
  const view = viewOf(bytes)
  view.setUint16(0, STATIONS[from].port)
  view.setUint16(2, STATIONS[to].port)
  view.setUint32(4, segment.seq)
  view.setUint32(8, segment.ack ?? 0)
  bytes[12] = (header / 4) << 4
  bytes[13] = flagsOf(segment)
  view.setUint16(14, segment.rst ? 0 : window)
  const length = bytes.length
  const pseudo = [...STATIONS[from].address, ...STATIONS[to].address, 0, 6, length >> 8, length & 0xff]
  view.setUint16(16, internetChecksum(Uint8Array.from(pseudo), bytes))
}

function flagsOf({ fin, syn, rst, psh, ack }: Segment): number {
  return (fin ? 1 : 0) | (syn ? 2 : 0) | (rst ? 4 : 0) | (psh ? 8 : 0) | (ack === null ? 0 : 16)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
