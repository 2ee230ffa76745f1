import { describe, expect, test } from 'vitest'
import { FIN_ACK, FLAGS, type TcpOptions, ipv4, pcap, tcp } from '#core/capture/testing/files.ts'
import { readCapture } from './read-capture.ts'

const { A, R } = FLAGS
/** What 2 MB hold of the smallest frames. */
const MOST_FRAMES = 34_000
const LONG = 1500

function fileOf(
  length: number,
  segmentAt: (index: number) => TcpOptions,
  portAt: (index: number) => number,
): Uint8Array {
  return pcap(
    Array.from({ length }, (_, index) => {
      const segment = segmentAt(index)
      const bytes = tcp(segment)
      const place = segment.from === 'b' ? 2 : 0
      const port = portAt(index)
      const payload = bytes.with(place, port >> 8).with(place + 1, port & 255)
      return { bytes: ipv4(payload, segment.from), at: 1 + index / 1e4 }
    }),
  )
}

function read(file: Uint8Array) {
  const capture = readCapture(file)
  if ('fault' in capture) throw new Error(capture.fault)
  return capture
}

describe('a file of very much', () => {
  test('of one reset each lists 200 closes and counts all', () => {
    const capture = read(
      fileOf(
        MOST_FRAMES,
        () => ({ flags: R, seq: 1 }),
        (index) => 1 + index,
      ),
    )
    expect(capture.closes).toHaveLength(200)
    expect(capture.closesInFile).toBe(MOST_FRAMES)
  })

  test('of one long close leaves nothing to show that is as long', () => {
    const gapOrReset = (index: number): TcpOptions => {
      if (index === 0) return { flags: FIN_ACK, seq: 1000, ack: 5000 }
      if (index % 2 === 1) return { from: 'b', flags: A, seq: 5000 + 9 * index, ack: 1001, data: 1 }
      return { flags: R, seq: 700_000 + index }
    }
    const [close] = read(fileOf(LONG, gapOrReset, () => 4000)).closes
    const { timeline, noted, isAsTheRfc } = close!
    expect(close!.segments).toBe(LONG)
    expect(timeline.items.length).toBeLessThan(1000)
    expect(noted.length).toBeGreaterThan(0)
    expect(noted.length).toBeLessThanOrEqual(150)
    expect(isAsTheRfc).toBe(false)
    expect(JSON.stringify(close).length).toBeLessThan(300_000)
  })
})
