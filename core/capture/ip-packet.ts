import { ipv4Text, ipv6Text } from './address-text.ts'

/** What IP carries from one address to another. */
export interface IpPacket {
  readonly source: string
  readonly destination: string
  /** What was kept of the payload. */
  readonly payload: Uint8Array
  /** Octets of the payload by IP's own length: a short Ethernet frame is padded, a snap length cuts. */
  readonly payloadLength: number
}

const TCP = 6
const ROUTING_LIKE: readonly number[] = [0, 43, 60, 135, 139, 140]
const FRAGMENT = 44
const AUTHENTICATION = 51
const IPV6_HEADER = 40

/**
 * The TCP payload of the IP packet that `bytes` begin with. 'fragment': a piece of a packet, which is not put
 * together again; null: no TCP, or no whole header. `wireLength` stands in where offloading left IP's length at 0.
 */
export function readTcpPacket(bytes: Uint8Array, wireLength: number): IpPacket | 'fragment' | null {
  const version = (bytes[0] ?? 0) >> 4
  if (version === 4) return readIpv4(bytes, wireLength)
  return version === 6 ? readIpv6(bytes, wireLength) : null
}

function readIpv4(bytes: Uint8Array, wireLength: number): IpPacket | 'fragment' | null {
  const header = ((bytes[0] ?? 0) & 0x0f) * 4
  if (header < 20 || bytes.length < header || bytes[9] !== TCP) return null
  const view = viewOf(bytes)
  // More fragments, or not the first.
  if ((view.getUint16(6) & 0x3f_ff) !== 0) return 'fragment'
  const total = view.getUint16(2) === 0 ? wireLength : view.getUint16(2)
  if (total < header) return null
  return {
    source: ipv4Text(bytes.subarray(12, 16)),
    destination: ipv4Text(bytes.subarray(16, 20)),
    payload: bytes.subarray(header, total),
    payloadLength: total - header,
  }
}

function readIpv6(bytes: Uint8Array, wireLength: number): IpPacket | 'fragment' | null {
  if (bytes.length < IPV6_HEADER) return null
  const told = viewOf(bytes).getUint16(4)
  const end = told === 0 ? wireLength : IPV6_HEADER + told
  const found = afterExtensions(bytes)
  if (typeof found !== 'number') return found
  if (end < found) return null
  return {
    source: ipv6Text(bytes.subarray(8, 24)),
    destination: ipv6Text(bytes.subarray(24, 40)),
    payload: bytes.subarray(found, end),
    payloadLength: end - found,
  }
}

/** Where TCP begins behind the extension headers (RFC 8200 §4). */
function afterExtensions(bytes: Uint8Array): number | 'fragment' | null {
  let next = bytes[6] ?? 0
  for (let at = IPV6_HEADER; at + 8 <= bytes.length;) {
    const units = bytes[at + 1] ?? 0
    if (next === TCP) return at
    if (next === FRAGMENT && !isWhole(bytes, at)) return 'fragment'
    if (next !== FRAGMENT && next !== AUTHENTICATION && !ROUTING_LIKE.includes(next)) return null
    const length = next === FRAGMENT ? 8 : next === AUTHENTICATION ? (units + 2) * 4 : (units + 1) * 8
    next = bytes[at] ?? 0
    at += length
  }
  return null
}

/** An "atomic" fragment is all of its packet (RFC 6946). */
function isWhole(bytes: Uint8Array, at: number): boolean {
  return (viewOf(bytes).getUint16(at + 2) & 0xff_f9) === 0
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
