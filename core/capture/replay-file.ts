import { connectionsIn } from './connections.ts'
import { type Refused, refused } from './faults.ts'
import { readSegments } from './read-segments.ts'
import { type ReplayedConnection, replayConnection } from './replay-connection.ts'

export interface ReplayedFile {
  /** Those that close, in the order of their first segments. */
  readonly connections: readonly ReplayedConnection[]
  /** Connections that the file does not show closing. */
  readonly stayOpen: number
  /** Pieces of IP packets, which are not put together. */
  readonly fragments: number
}

/** A capture file as the closes that it holds, or why it holds none. Never throws. */
export function replayFile(file: Uint8Array): ReplayedFile | Refused {
  const read = readSegments(file)
  if ('fault' in read) return read
  const all = connectionsIn(read.segments)
  const connections = all.map(replayConnection).filter((one) => one !== null)
  if (connections.length === 0) return refused('no-close')
  return { connections, stayOpen: all.length - connections.length, fragments: read.fragments }
}
