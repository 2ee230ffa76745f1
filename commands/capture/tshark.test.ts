import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role, partnerOf } from '#core/by-role.ts'
import { captureOf } from '#core/capture/capture-of.ts'
import type { Match } from '#core/match/match.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { type Segment, sequenceLength } from '#core/teardown/segment.ts'
import { playByItself } from './play-by-itself.ts'

const TSHARK = 'tshark'

/** A match as Wireshark reads it: where tshark is installed its every judgement agrees with ours. */
const INSTALLED = spawnSync(TSHARK, ['--version']).status === 0
const FIELDS = [
  'ip.src',
  'tcp.flags',
  'tcp.seq_raw',
  'tcp.ack_raw',
  'tcp.seq',
  'tcp.ack',
  'tcp.len',
  'tcp.checksum.status',
  'ip.checksum.status',
  'tcp.analysis.retransmission',
  'tcp.analysis.spurious_retransmission',
  'tcp.analysis.fast_retransmission',
  '_ws.malformed',
] as const
type Read = Readonly<Record<(typeof FIELDS)[number], string>>
const GOOD = '1'
const HANDSHAKE = 3

interface Passed {
  readonly from: Role
  readonly segment: Segment
}

function passedAt({ timeline }: Match, at: Role): Passed[] {
  return timeline.flatMap((item) => {
    if (item.kind !== 'sent' && item.kind !== 'arrived') return []
    if (item.role !== at) return []
    return [{ from: item.kind === 'sent' ? at : partnerOf(at), segment: item.segment }]
  })
}

function flagsOf({ fin, syn, rst, psh, ack }: Segment): number {
  return (
    Number(fin) | (Number(syn) << 1) | (Number(rst) << 2) | (Number(psh) << 3) | (Number(ack !== null) << 4)
  )
}

/** The same numbers have passed here before. */
function isRepeated({ from, segment }: Passed, before: readonly Passed[]): boolean {
  if (sequenceLength(segment) === 0) return false
  return before.some(
    (one) =>
      one.from === from &&
      one.segment.seq === segment.seq &&
      sequenceLength(one.segment) === sequenceLength(segment),
  )
}

const FILE_HEADER = 24
const RECORD_HEADER = 16
/** Of the addresses in a frame: after 14 octets of Ethernet and 12 of IP. */
const SOURCE = 26
const DESTINATION = 30
const LAST_OF_CLIENT = 1

/** Where each frame of a file of ours begins. */
function framesOf(file: Uint8Array): number[] {
  const view = new DataView(file.buffer, file.byteOffset)
  const starts: number[] = []
  for (let at = FILE_HEADER; at < file.length; at += RECORD_HEADER + view.getUint32(at + 8, true))
    starts.push(at + RECORD_HEADER)
  return starts
}

/**
 * The same between two other addresses, so that the connections of all files are told apart in one. What one address
 * has more the other one has less: every checksum must hold as it was written.
 */
function moved(file: Uint8Array, by: number): Uint8Array {
  const copy = file.slice()
  const view = new DataView(copy.buffer)
  for (const frame of framesOf(copy))
    for (const address of [frame + SOURCE, frame + DESTINATION]) {
      const isClients = copy[address + 3] === LAST_OF_CLIENT
      view.setUint16(address, view.getUint16(address) + (isClients ? by : -by))
    }
  return copy
}

/** One file of all: to start tshark takes it longer than to read them. */
function merged(files: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = files
  return Buffer.concat([first, ...others.map((file) => file.subarray(FILE_HEADER))])
}

function readByTshark(file: Uint8Array): Read[] {
  const folder = mkdtempSync(join(tmpdir(), 'capture-'))
  const path = join(folder, 'all.pcap')
  writeFileSync(path, file)
  const check = ['tcp.check_checksum:TRUE', 'ip.check_checksum:TRUE'].flatMap((one) => ['-o', one])
  const fields = FIELDS.flatMap((field) => ['-e', field])
  const { stdout, status } = spawnSync(TSHARK, ['-n', '-r', path, ...check, '-T', 'fields', ...fields], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true, force: true })
  expect(status).toBe(0)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const values = line.split('\t')
      return Object.fromEntries(FIELDS.map((field, index) => [field, values[index] ?? ''])) as Read
    })
}

describe.skipIf(!INSTALLED)('tshark reads', () => {
  const captures = SCENARIOS.flatMap((scenario) =>
    ROLES.map((at) => {
      const match = playByItself(scenario, 1, Date.UTC(2026, 0, 15))
      return { match, at, name: scenario.id, file: captureOf(match, at) }
    }),
  )
  const packetsOf = new Map<Uint8Array, readonly Read[]>()

  beforeAll(() => {
    const all = readByTshark(merged(captures.map(({ file }, nth) => moved(file, nth + 1))))
    let next = 0
    for (const { file } of captures) {
      const { length } = framesOf(file)
      packetsOf.set(file, all.slice(next, next + length))
      next += length
    }
    expect(all).toHaveLength(next)
  })

  test.for(captures)('$name at the $at', ({ match, at, file }) => {
    const packets = packetsOf.get(file) ?? []
    const passed = passedAt(match, at)
    const close = packets.slice(-passed.length)
    expect(packets.length).toBeGreaterThanOrEqual(passed.length + HANDSHAKE)

    for (const packet of packets) {
      expect(packet['_ws.malformed']).toBe('')
      expect([packet['tcp.checksum.status'], packet['ip.checksum.status']]).toEqual([GOOD, GOOD])
    }
    expect(packets.slice(0, HANDSHAKE).map((packet) => Number(packet['tcp.flags']))).toEqual([2, 18, 16])
    const iss = { client: Number(packets[0]!['tcp.seq_raw']), server: Number(packets[1]!['tcp.seq_raw']) }

    // A new SYN begins another connection, whose numbers Wireshark counts anew.
    const reopens = passed.findIndex(({ segment }) => segment.syn)
    for (const [index, { from, segment }] of passed.entries()) {
      const packet = close[index]!
      expect([index, packet['ip.src'].endsWith(`.${LAST_OF_CLIENT}`) ? 'client' : 'server']).toEqual([
        index,
        from,
      ])
      expect([index, Number(packet['tcp.flags'])]).toEqual([index, flagsOf(segment)])
      expect([index, Number(packet['tcp.seq_raw'])]).toEqual([index, segment.seq])
      expect([index, Number(packet['tcp.ack_raw'])]).toEqual([index, segment.ack ?? 0])
      expect([index, Number(packet['tcp.len'])]).toEqual([index, segment.length])
      const again = [
        packet['tcp.analysis.retransmission'],
        packet['tcp.analysis.spurious_retransmission'],
        packet['tcp.analysis.fast_retransmission'],
      ].some((mark) => mark !== '')
      expect([index, again]).toEqual([index, isRepeated(passed[index]!, passed.slice(0, index))])
      if (reopens !== -1 && index >= reopens) continue
      expect([index, Number(packet['tcp.seq'])]).toEqual([index, segment.seq - iss[from]])
      if (segment.ack === null) continue
      expect([index, Number(packet['tcp.ack'])]).toEqual([index, segment.ack - iss[partnerOf(from)]])
    }
  })
})
