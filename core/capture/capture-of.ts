import { type Role, partnerOf } from '#core/by-role.ts'
import type { Match } from '#core/match/match.ts'
import { type PassingSegment, openingOf } from './opening.ts'
import { writeFrame } from './write-frame.ts'
import { writePcap } from './write-pcap.ts'

const LARGEST_WINDOW = 65_535
/** Between two frames at one place, µs: an end takes a little time to answer. */
const AT_LEAST = 18

/**
 * A match as a pcap file, captured at one end: what that end sent is there even where it was lost, what was lost on
 * its way to that end is not. Times are the match's virtual ones, from the moment on at which it started.
 */
export function captureOf(match: Match, at: Role): Uint8Array {
  const passing = [...openingOf(match, at), ...passingOf(match, at)]
  const sent = { client: 0, server: 0 }
  let last = 0
  return writePcap(
    passing.map(({ from, segment, at: ms }, index) => {
      sent[from] += 1
      last = Math.max((match.startedAt ?? 0) * 1000 + ms * 1000, last + AT_LEAST + ((index * 7) % 23))
      const window = Math.min(match.setup.plan.starts[from].rcvWnd ?? LARGEST_WINDOW, LARGEST_WINDOW)
      return { at: last, bytes: writeFrame({ from, to: partnerOf(from), segment, id: sent[from], window }) }
    }),
  )
}

/** What passes an end: what leaves it, and what arrives there. */
function passingOf({ timeline }: Match, at: Role): PassingSegment[] {
  return timeline.flatMap((item): PassingSegment[] => {
    if (item.kind === 'sent' && item.role === at) return [{ from: at, segment: item.segment, at: item.at }]
    if (item.kind !== 'arrived' || item.role !== at) return []
    return [{ from: partnerOf(at), segment: item.segment, at: item.at }]
  })
}
