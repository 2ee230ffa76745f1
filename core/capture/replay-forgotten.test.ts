import { describe, expect, test } from 'vitest'
import { playOut, start } from '#core/match/testing/play.ts'
import { captureOf } from './capture-of.ts'
import { replayFile } from './replay-file.ts'
import { FIN_ACK, FLAGS, type TcpOptions, ipv4, pcap, tcp } from './testing/files.ts'

const { A, S, R } = FLAGS

interface Timed extends TcpOptions {
  /** Seconds. */
  readonly at: number
}

function replay(file: Uint8Array) {
  const replayed = replayFile(file)
  if ('fault' in replayed) throw new Error(replayed.fault)
  return replayed.connections[0]!
}

function notesOf(file: Uint8Array) {
  return [...replay(file).notes.values()].flat()
}

function capture(segments: readonly Timed[]): Uint8Array {
  return pcap(segments.map((one) => ({ bytes: ipv4(tcp(one), one.from), at: one.at })))
}

/** Seen at b, a tenth of a second from a. */
const HALF_CLOSED: readonly Timed[] = [
  { at: 1, flags: S, seq: 1000 },
  { at: 1, from: 'b', flags: S | A, seq: 5000, ack: 1001 },
  { at: 1.1, flags: A, seq: 1001, ack: 5001 },
  { at: 2, flags: FIN_ACK, seq: 1001, ack: 5001 },
  { at: 2, from: 'b', flags: A, seq: 5001, ack: 1002 },
]
const fin = (at: number): Timed => ({ at, from: 'b', flags: FIN_ACK, seq: 5001, ack: 1002 })
const ack = (at: number): Timed => ({ at, flags: A, seq: 1002, ack: 5002 })
const reset = (at: number): Timed => ({ at, flags: R, seq: 1002 })

describe('an end that had forgotten the connection', () => {
  test.for(['client', 'server'] as const)('a wait that was skipped, seen at the %s', (at) => {
    const file = captureOf(playOut(start('time-wait-skipped', 1)).match, at)
    expect(notesOf(file)).toContain('time-wait-cut-short')
    expect(notesOf(file)).not.toContain('orphan-forgotten')
    expect(replay(file).states.a.slice(-3)).toEqual(['FIN-WAIT-2', 'TIME-WAIT', 'CLOSED'])
  })

  test('TIME-WAIT that was over', () => {
    expect(notesOf(capture([...HALF_CLOSED, fin(3), ack(3.1), fin(70), reset(70.1)]))).toEqual([
      'time-wait-over',
    ])
  })

  test('an orphan whose timer fired, whether one FIN or two came after it', () => {
    const one = [...HALF_CLOSED, fin(5), reset(5.1)]
    const two = [...HALF_CLOSED, fin(70), fin(70.2), reset(70.4)]
    for (const segments of [one, two]) {
      expect(notesOf(capture(segments))).toEqual(['orphan-forgotten'])
      expect(replay(capture(segments)).states.a.slice(-2)).toEqual(['FIN-WAIT-2', 'CLOSED'])
    }
  })

  test('an orphan that many copies of a FIN reach in vain is not moved by them', () => {
    const fins = Array.from({ length: 8 }, (_, index) => fin(70 + index))
    expect(replay(capture([...HALF_CLOSED, ...fins, reset(78)])).states.a.slice(-2)).toEqual([
      'FIN-WAIT-2',
      'CLOSED',
    ])
  })
})

describe('a FIN that nothing in the file answers', () => {
  const file = captureOf(playOut(start('last-ack-gives-up', 1)).match, 'server')

  test('counts as arrived with its first copy, not with a later one', () => {
    const { events, segments } = replay(file)
    const first = segments.find(({ from, segment }) => from === 'b' && segment.fin)!
    const timeWait = events.find((event) => event.kind === 'state' && event.state === 'TIME-WAIT')!
    expect(timeWait.time - first.time).toBeLessThan(0.1)
  })

  test('the note stands beside that first copy alone', () => {
    const { notes, segments } = replay(file)
    const first = segments.findIndex(({ from, segment }) => from === 'b' && segment.fin)
    expect([...notes]).toEqual([[first, ['no-answer']]])
  })

  test('at the spot where it arrives nothing is unknown about it', () => {
    const [syn, synAck, opened, first, answer] = HALF_CLOSED
    const atReceiver = [
      syn!,
      { ...synAck!, at: 1.1 },
      { ...opened!, at: 1.1 },
      first!,
      { ...answer!, at: 2.1 },
      fin(3),
    ]
    expect(replay(capture(atReceiver)).states.a.at(-1)).toBe('TIME-WAIT')
    expect(notesOf(capture(atReceiver))).toEqual([])
    expect(notesOf(capture([...HALF_CLOSED, fin(3)]))).toEqual(['no-answer'])
  })
})
