import type { Role } from '#core/by-role.ts'
import type { Note } from '#core/capture/notes.ts'
import type { ReplayedConnection } from '#core/capture/replay-connection.ts'
import type { Segment } from '#core/teardown/segment.ts'
import { type CloseTimeline, closeTimeline, isDrawn, roleOf } from './close-timeline.ts'

interface NotedSegment {
  readonly role: Role
  readonly segment: Segment
  readonly notes: readonly Note[]
}

/** One close as the page shows it. */
export interface ShownClose {
  readonly places: ReplayedConnection['places']
  /** Segments of the whole connection. */
  readonly segments: number
  /** How long the connection was seen. */
  readonly seconds: number
  /** Segments before the close. */
  readonly before: number
  readonly timeline: CloseTimeline
  /** Beside the segments that are drawn. */
  readonly noted: readonly NotedSegment[]
  /** No note at all, not even beside what is not drawn. */
  readonly isAsTheRfc: boolean
}

export function shownClose(connection: ReplayedConnection): ShownClose {
  const { places, segments, closeBegins, notes } = connection
  return {
    places,
    segments: segments.length,
    seconds: segments.at(-1)?.time ?? 0,
    before: closeBegins,
    timeline: closeTimeline(connection),
    noted: [...notes].flatMap(([index, codes]): NotedSegment[] => {
      const { from, segment } = segments[index] ?? {}
      if (from === undefined || segment === undefined || !isDrawn(connection, index)) return []
      return [{ role: roleOf(from), segment, notes: codes }]
    }),
    isAsTheRfc: notes.size === 0,
  }
}
