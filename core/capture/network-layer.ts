import type { Frame } from './frames.ts'

/** Where the IP packet begins in a frame; null: the frame carries something else. */
type FindIp = (frame: Frame) => number | null

const IPV4 = 0x08_00
const IPV6 = 0x86_dd
/** 802.1Q, 802.1ad and the number that came before it. */
const VLAN_TAGS: readonly number[] = [0x81_00, 0x88_a8, 0x91_00]

/** By LINKTYPE_ number (https://www.tcpdump.org/linktypes.html). */
const LINKS: Readonly<Record<number, FindIp>> = {
  // BSD loopback: an address family in somebody's byte order, so the packet itself is looked at.
  0: () => 4,
  108: () => 4,
  1: afterEthernet,
  12: () => 0,
  14: () => 0,
  101: () => 0,
  228: () => 0,
  229: () => 0,
  // Linux cooked, both versions.
  113: (frame) => ifIp(frame, 14, 16),
  276: (frame) => ifIp(frame, 0, 20),
}

export function isKnownLink({ link }: Frame): boolean {
  return link in LINKS
}

export function findIp(frame: Frame): number | null {
  return LINKS[frame.link]?.(frame) ?? null
}

function afterEthernet(frame: Frame): number | null {
  let type = 12
  while (VLAN_TAGS.includes(uint16(frame, type))) type += 4
  return ifIp(frame, type, type + 2)
}

function ifIp(frame: Frame, protocol: number, begin: number): number | null {
  const is = uint16(frame, protocol)
  return is === IPV4 || is === IPV6 ? begin : null
}

function uint16({ bytes }: Frame, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}
