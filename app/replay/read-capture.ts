import { type CaptureFault } from '#core/capture/faults.ts'
import { MOST_SHOWN, replayFile } from '#core/capture/replay-file.ts'
import { type ShownClose, shownClose } from './shown-close.ts'

/** What the page shows of a file: small, however large the file is, for it is copied from one thread to another. */
export interface ReadCapture {
  readonly closes: readonly ShownClose[]
  /** How many there are, also where not all are shown. */
  readonly closesInFile: number
  readonly stayOpen: number
  readonly fragments: number
}

export interface NotRead {
  readonly fault: CaptureFault | 'unreadable'
}

export function readCapture(bytes: Uint8Array): ReadCapture | NotRead {
  const replayed = replayFile(bytes, MOST_SHOWN)
  if ('fault' in replayed) return replayed
  const { connections, closes, stayOpen, fragments } = replayed
  return { closes: connections.map(shownClose), closesInFile: closes, stayOpen, fragments }
}
