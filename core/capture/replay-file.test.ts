import fc from 'fast-check'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CAPTURE_FAULTS } from './faults.ts'
import { replayFile } from './replay-file.ts'
import { FIN_ACK, FLAGS, type TcpOptions, ipv4, pcap, pcapng, tcp } from './testing/files.ts'

const { A, S, R, P } = FLAGS

/** One capture of one connection, seen at the spot: what is said arrives at once. */
function capture(segments: readonly TcpOptions[], at = (index: number) => 1 + index / 1000): Uint8Array {
  return pcap(segments.map((one, index) => ({ bytes: ipv4(tcp(one), one.from), at: at(index) })))
}

function connectionsOf(file: Uint8Array) {
  const replayed = replayFile(file)
  if ('fault' in replayed) throw new Error(replayed.fault)
  return replayed.connections
}

function onlyOne(file: Uint8Array) {
  const connections = connectionsOf(file)
  expect(connections).toHaveLength(1)
  return connections[0]!
}

const OPENED: readonly TcpOptions[] = [
  { flags: S, seq: 1000 },
  { from: 'b', flags: S | A, seq: 5000, ack: 1001 },
  { flags: A, seq: 1001, ack: 5001 },
]
const FOUR_WAVES: readonly TcpOptions[] = [
  { flags: FIN_ACK, seq: 1001, ack: 5001 },
  { from: 'b', flags: A, seq: 5001, ack: 1002 },
  { from: 'b', flags: FIN_ACK, seq: 5001, ack: 1002 },
  { flags: A, seq: 1002, ack: 5002 },
]

describe('connections', () => {
  test('four waves, with relative numbers', () => {
    const { states, segments, places } = onlyOne(capture([...OPENED, ...FOUR_WAVES]))
    expect(states).toEqual({
      a: ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT'],
      b: ['ESTABLISHED', 'CLOSE-WAIT', 'LAST-ACK', 'CLOSED'],
    })
    expect(segments.map(({ segment }) => [segment.seq, segment.ack])).toEqual([
      [0, null],
      [0, 1],
      [1, 1],
      [1, 1],
      [1, 2],
      [1, 2],
      [2, 2],
    ])
    expect(places.a).toEqual({ address: '10.0.0.1', port: 4000 })
  })

  test('without a handshake the first number of each side is 1', () => {
    const { segments, states } = onlyOne(capture(FOUR_WAVES))
    expect(segments.map(({ segment }) => [segment.seq, segment.ack])).toEqual([
      [1, 1],
      [1, 2],
      [1, 2],
      [2, 2],
    ])
    expect(states.a.at(-1)).toBe('TIME-WAIT')
  })

  test('a new SYN on the same four-tuple begins another connection, the same SYN again does not', () => {
    const again = OPENED.map((one) => ({ ...one, seq: one.seq + 9000, ack: (one.ack ?? 0) + 9000 }))
    const later = FOUR_WAVES.map((one) => ({ ...one, seq: one.seq + 9000, ack: (one.ack ?? 0) + 9000 }))
    const [syn] = OPENED
    const file = capture([syn!, ...OPENED, ...FOUR_WAVES, ...again, ...later])
    expect(connectionsOf(file).map(({ segments }) => segments.length)).toEqual([8, 7])
  })

  test('numbers that wrap stay relative', () => {
    const file = capture([
      { flags: S, seq: 0xff_ff_ff_ff },
      { from: 'b', flags: S | A, seq: 5000, ack: 0 },
      { flags: A, seq: 0, ack: 5001 },
      { flags: FIN_ACK, seq: 0, ack: 5001 },
      { from: 'b', flags: A, seq: 5001, ack: 1 },
    ])
    const { segments, states } = onlyOne(file)
    expect(segments.at(-1)!.segment).toMatchObject({ seq: 1, ack: 2 })
    expect(states.a).toEqual(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2'])
  })

  test('a connection that stays open is counted and left out', () => {
    const other = { bytes: ipv4(tcp({ flags: A, seq: 1, ack: 1 }).with(1, 99)), at: 0.5 }
    const closing = FOUR_WAVES.map((one, index) => ({ bytes: ipv4(tcp(one), one.from), at: 1 + index }))
    expect(replayFile(pcap([other, ...closing]))).toMatchObject({ stayOpen: 1, connections: [{}] })
    expect(replayFile(pcap([other]))).toEqual({ fault: 'no-close' })
  })
})

describe('endings', () => {
  test('both FINs cross: CLOSING, by what each acknowledges, although the file has them in a row', () => {
    const { states } = onlyOne(
      capture([
        ...OPENED,
        { flags: FIN_ACK, seq: 1001, ack: 5001 },
        { from: 'b', flags: FIN_ACK, seq: 5001, ack: 1001 },
        { flags: A, seq: 1002, ack: 5002 },
        { from: 'b', flags: A, seq: 5002, ack: 1002 },
      ]),
    )
    const both = ['ESTABLISHED', 'FIN-WAIT-1', 'CLOSING', 'TIME-WAIT']
    expect(states).toEqual({ a: both, b: both })
  })

  test('an abort closes both ends', () => {
    const { states, notes } = onlyOne(capture([...OPENED, { flags: R | A, seq: 1001, ack: 5001 }]))
    expect(states).toEqual({ a: ['ESTABLISHED', 'CLOSED'], b: ['ESTABLISHED', 'CLOSED'] })
    expect(notes.get(3)).toEqual(['reset-with-ack'])
  })

  test('data after close() is answered with RST, and the note says so', () => {
    const { states, notes } = onlyOne(
      capture([
        ...OPENED,
        ...FOUR_WAVES.slice(0, 2),
        { from: 'b', flags: P | A, seq: 5001, ack: 1002, data: 9 },
        { flags: R, seq: 1002 },
      ]),
    )
    expect(states.a).toEqual(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSED'])
    expect(notes.get(6)).toEqual(['half-duplex-close'])
  })

  test('the last ACK lost: TIME-WAIT is entered once, LAST-ACK is left with the ACK that arrived', () => {
    const [, , fin, ack] = FOUR_WAVES
    const { states, lost } = onlyOne(
      capture([...OPENED, ...FOUR_WAVES, fin!, ack!], (index) => 1 + index * 0.2),
    )
    expect(states.b).toEqual(['ESTABLISHED', 'CLOSE-WAIT', 'LAST-ACK', 'CLOSED'])
    expect([...lost]).toContain(6)
  })
})

describe('what nobody meant as a capture', () => {
  const whole = capture([...OPENED, ...FOUR_WAVES])
  const isTold = (file: Uint8Array) => {
    const replayed = replayFile(file)
    if ('fault' in replayed) expect(CAPTURE_FAULTS).toContain(replayed.fault)
    else expect(replayed.connections.length).toBeGreaterThan(0)
  }

  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isTold))
  })

  test('a file cut anywhere', () => {
    for (const file of [whole, pcapng([{ bytes: ipv4(tcp(FOUR_WAVES[0]!)) }])]) {
      for (let length = 0; length < file.length; length += 1) isTold(file.subarray(0, length))
    }
  })

  test('bytes changed anywhere, in either format', () => {
    const files = [
      whole,
      pcapng([...OPENED, ...FOUR_WAVES].map((one) => ({ bytes: ipv4(tcp(one), one.from) }))),
    ]
    const change = fc.record({ file: fc.constantFrom(...files), at: fc.nat(), value: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const file = Uint8Array.from(changes[0]!.file)
        for (const { at, value } of changes) file[at % file.length] = value
        isTold(file)
      }),
      { numRuns: 400 },
    )
  })

  test('any segments in any order', () => {
    const number = fc.constantFrom(1000, 1001, 1002, 1003, 1010, 5000, 5001, 5002, 5003)
    const one = fc.record({
      from: fc.constantFrom('a' as const, 'b' as const),
      flags: fc.nat(31),
      seq: number,
      ack: number,
      data: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (segments) =>
        isTold(capture([...OPENED, ...segments, ...FOUR_WAVES])),
      ),
      { numRuns: 300 },
    )
  })
})

/** Captures of real Linux stacks, where they are: both ends go through the states that the kernel told. */
const TRACES = new URL('../../../shared/tcp/traces/', import.meta.url)
/** Not on the wire of the file: the user timeout that ends LAST-ACK, and the RST that only the other end saw. */
const UNSEEN = ['28_user_timeout_last_ack.server b', '41_rst_left_edge_after_fin.client b']

describe.skipIf(!existsSync(TRACES))('captures of real stacks', () => {
  const names = existsSync(TRACES) ? readdirSync(TRACES).filter((name) => name.endsWith('.pcap')) : []

  test.for(names)('%s', (file) => {
    const name = file.replace('.pcap', '')
    const trace = JSON.parse(readFileSync(new URL(`${name.replace(/\.\w+$/, '')}.json`, TRACES), 'utf8'))
    const connections = connectionsOf(readFileSync(new URL(file, TRACES)))
    for (const [side, end] of [
      ['a', 'C'],
      ['b', 'S'],
    ] as const) {
      const kernel = trace.state_path[end].filter((state: string) => state !== 'SYN-SENT')
      const ours = connections.flatMap(({ states }) => states[side])
      const passed = ours.includes('FIN-WAIT-2')
        ? kernel
        : kernel.filter((state: string) => state !== 'FIN-WAIT-2')
      expect([side, ...ours]).toEqual([
        side,
        ...(UNSEEN.includes(`${name} ${side}`) ? passed.slice(0, -1) : passed),
      ])
    }
  })
})
