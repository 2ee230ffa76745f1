import { describe, expect, test } from 'vitest'
import { readSegments } from './read-segments.ts'
import { FIN_ACK, FLAGS, ethernet, ipv4, ipv6, pcap, pcapng, tcp, uint16 } from './testing/files.ts'

const FIN = tcp({ flags: FIN_ACK, seq: 7, ack: 9, data: 3 })
const PLAIN = ipv4(FIN)

function onlySegment(file: Uint8Array) {
  const read = readSegments(file)
  if ('fault' in read) throw new Error(read.fault)
  expect(read.segments).toHaveLength(1)
  return read.segments[0]!
}

function faultOf(file: Uint8Array) {
  const read = readSegments(file)
  return 'fault' in read ? read.fault : 'read'
}

describe('files', () => {
  const frame = { bytes: PLAIN, at: 1_700_000_000.5 }
  const files = {
    'pcap, little-endian': pcap([frame]),
    'pcap, big-endian': pcap([frame], { little: false }),
    'pcap, nanoseconds': pcap([frame], { nanoseconds: true }),
    'pcap, nanoseconds, big-endian': pcap([frame], { nanoseconds: true, little: false }),
    pcapng: pcapng([frame]),
    'pcapng, big-endian': pcapng([frame], { little: false }),
    'pcapng, nanoseconds': pcapng([frame], { power: 9 }),
    'pcapng, milliseconds': pcapng([frame], { power: 3 }),
  }
  test.for(Object.entries(files))('%s', ([, file]) => {
    const { at, segment, source, destination } = onlySegment(file)
    expect(at).toBeCloseTo(1_700_000_000_500_000, 0)
    expect(segment).toMatchObject({ fin: true, syn: false, seq: 7, ack: 9, length: 3 })
    expect([source, destination]).toEqual([
      { address: '10.0.0.1', port: 4000 },
      { address: '10.0.0.2', port: 80 },
    ])
  })

  test('what is wrong with a file is told', () => {
    const whole = pcap([frame])
    expect(faultOf(new Uint8Array())).toBe('empty')
    expect(faultOf(Uint8Array.from([1, 2, 3, 4, 5]))).toBe('not-a-capture')
    expect(faultOf(whole.subarray(0, 12))).toBe('cut-short')
    expect(faultOf(whole.subarray(0, whole.length - 1))).toBe('cut-short')
    expect(faultOf(pcapng([frame]).subarray(0, -4))).toBe('cut-short')
    expect(faultOf(pcap([frame], { link: 147 }))).toBe('unknown-link')
    expect(faultOf(pcap([]))).toBe('no-tcp')
    expect(faultOf(pcap([{ bytes: ipv4(FIN, 'a', { protocol: 17 }) }]))).toBe('no-tcp')
  })

  test('a block that contradicts itself is damage', () => {
    const file = pcapng([frame])
    file[4] = 6
    expect(faultOf(file)).toBe('damaged')
  })
})

describe('links', () => {
  const six = ipv6(FIN)
  const cooked = (protocol: number) => [...Array.from({ length: 14 }, () => 0), ...uint16(protocol)]
  const cooked2 = (protocol: number) => [...uint16(protocol), ...Array.from({ length: 18 }, () => 0)]
  const links: [string, number, number[], string][] = [
    ['Ethernet', 1, ethernet(PLAIN), '10.0.0.1'],
    ['Ethernet, IPv6', 1, ethernet(six, 0x86_dd), '2001:db8::1'],
    ['Ethernet, VLAN', 1, ethernet(PLAIN, 0x08_00, [0x81, 0, 0, 5]), '10.0.0.1'],
    ['Ethernet, VLAN in VLAN', 1, ethernet(PLAIN, 0x08_00, [0x88, 0xa8, 0, 1, 0x81, 0, 0, 5]), '10.0.0.1'],
    ['raw 12', 12, PLAIN, '10.0.0.1'],
    ['raw 101', 101, six, '2001:db8::1'],
    ['raw 228', 228, PLAIN, '10.0.0.1'],
    ['raw 229', 229, six, '2001:db8::1'],
    ['cooked', 113, [...cooked(0x08_00), ...PLAIN], '10.0.0.1'],
    ['cooked 2', 276, [...cooked2(0x86_dd), ...six], '2001:db8::1'],
    ['loopback, little-endian', 0, [2, 0, 0, 0, ...PLAIN], '10.0.0.1'],
    ['loopback, IPv6', 0, [30, 0, 0, 0, ...six], '2001:db8::1'],
    ['loopback, big-endian', 108, [0, 0, 0, 2, ...PLAIN], '10.0.0.1'],
  ]
  test.for(links)('%s', ([, link, bytes, address]) => {
    const { source, segment } = onlySegment(pcap([{ bytes }], { link }))
    expect(source.address).toBe(address)
    expect(segment).toMatchObject({ fin: true, seq: 7, ack: 9, length: 3 })
  })
})

describe('packets', () => {
  test('Ethernet pads short frames: the length is IP’s', () => {
    const bare = ipv4(tcp({ flags: FLAGS.A, seq: 1, ack: 1 }))
    const bytes = [...ethernet(bare), 0, 0, 0, 0, 0, 0]
    expect(onlySegment(pcap([{ bytes }], { link: 1 })).segment.length).toBe(0)
  })

  test('a snap length cuts bytes, not the segment', () => {
    const whole = ipv4(tcp({ flags: FLAGS.A, seq: 1, ack: 1, data: 500 }))
    const file = pcap([{ bytes: whole.slice(0, 60), wireLength: whole.length }])
    expect(onlySegment(file).segment.length).toBe(500)
  })

  test('offloading leaves IP’s length at 0: the frame has it', () => {
    const bytes = ipv4(FIN, 'a', { total: 0 })
    expect(onlySegment(pcap([{ bytes }])).segment.length).toBe(3)
  })

  test('options and extension headers are passed over', () => {
    expect(onlySegment(pcap([{ bytes: ipv4(FIN, 'a', { options: [1, 1, 1, 0] }) }])).segment.length).toBe(3)
    const hop = [60, 0, 1, 4, 0, 0, 0, 0]
    const destination = [6, 1, 1, 12, ...Array.from({ length: 12 }, () => 0)]
    expect(onlySegment(pcap([{ bytes: ipv6(FIN, [hop, destination], 0) }])).segment.length).toBe(3)
    const atomic = [6, 0, 0, 0, 0, 0, 0, 9]
    expect(onlySegment(pcap([{ bytes: ipv6(FIN, [atomic], 44) }])).segment.length).toBe(3)
  })

  test('pieces of packets are counted, not read', () => {
    const pieces = [0x20_00, 0x00_10].map((fragment) => ({ bytes: ipv4(FIN, 'a', { fragment }) }))
    const sixth = { bytes: ipv6(FIN, [[6, 0, 0, 1, 0, 0, 0, 9]], 44) }
    expect(readSegments(pcap([...pieces, sixth, { bytes: PLAIN }]))).toMatchObject({ fragments: 3 })
  })

  test('a header cut before its flags, or longer than its packet, is no segment', () => {
    expect(faultOf(pcap([{ bytes: PLAIN.slice(0, 33), wireLength: PLAIN.length }]))).toBe('no-tcp')
    const long = FIN.with(12, 0xf0)
    expect(faultOf(pcap([{ bytes: ipv4(long) }]))).toBe('no-tcp')
  })
})
