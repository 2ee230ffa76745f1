import { connectionsIn } from './connections.ts'
import { type Refused, refused } from './faults.ts'
import { readSegments } from './read-segments.ts'
import { type ReplayedConnection, closeBeginsAt, replayConnection } from './replay-connection.ts'

export interface ReplayedFile {
  /** Those that close, in the order of their first segments; where a limit was given, not more of them. */
  readonly connections: readonly ReplayedConnection[]
  /** How many close, replayed or not. */
  readonly closes: number
  /** Connections that the file does not show closing. */
  readonly stayOpen: number
  /** Pieces of IP packets, which are not put together. */
  readonly fragments: number
}

/** Where more closes than that are in a file, who looks at them has no use for a list of all. */
export const MOST_SHOWN = 200

/**
 * A capture file as the closes that it holds, or why it holds none. Never throws. Of a file of thousands the first
 * `most` closes are replayed and the others counted.
 */
export function replayFile(file: Uint8Array, most = Infinity): ReplayedFile | Refused {
  const read = readSegments(file)
  if ('fault' in read) return read
  const all = connectionsIn(read.segments)
  const closing = all.filter(({ segments }) => closeBeginsAt(segments) !== -1)
  if (closing.length === 0) return refused('no-close')
  return {
    connections: closing.slice(0, most).flatMap((one) => replayConnection(one) ?? []),
    closes: closing.length,
    stayOpen: all.length - closing.length,
    fragments: read.fragments,
  }
}
