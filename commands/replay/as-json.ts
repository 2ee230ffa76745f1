import type { ReplayedConnection } from '#core/capture/replay-connection.ts'
import type { ReplayedFile } from '#core/capture/replay-file.ts'
import type { Segment } from '#core/teardown/segment.ts'

/** What docs/capture.md promises: relative numbers, seconds since the connection's first segment. */
export function asJson({ connections }: ReplayedFile) {
  return { connections: connections.map(connectionAsJson) }
}

function connectionAsJson({ places, states, segments }: ReplayedConnection) {
  return {
    a: { ...places.a, states: states.a },
    b: { ...places.b, states: states.b },
    segments: segments.map(({ from, segment, time }) => ({
      from,
      flags: flagLetters(segment),
      seq: segment.seq,
      ack: segment.ack,
      len: segment.length,
      time: Number(time.toFixed(9)),
    })),
  }
}

function flagLetters({ syn, fin, rst, psh, ack }: Segment): string {
  return `${syn ? 'S' : ''}${fin ? 'F' : ''}${rst ? 'R' : ''}${psh ? 'P' : ''}${ack === null ? '' : 'A'}`
}
