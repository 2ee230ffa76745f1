import type { MatchHead, NetworkHead, TimelineItem } from '#core/match/view.ts'
import type { HostView, OwnPlace, SessionHead, WallView } from '#core/session/view.ts'

/** What a role sees, as of `sequence`. A browser ignores a lower sequence than it has. */
export interface MatchUpdate {
  readonly match: string
  readonly sequence: number
  readonly head: MatchHead | NetworkHead
  /** The list from here on is `items`; all before stays. Where the browser's own is shorter: `match:join` again. */
  readonly from: number
  readonly items: readonly TimelineItem[]
  /** Display names by the seat's public id. */
  readonly names: Readonly<Record<string, string>>
}

/** What a session looks like, as of `sequence`. A browser ignores a lower sequence than it has. */
export interface SessionUpdate {
  readonly session: string
  readonly sequence: number
  readonly head: SessionHead
  /** Null for a host who does not play. */
  readonly own: OwnPlace | null
  /** For the host alone. */
  readonly host: HostView | null
  /** For host and projector; null: to whoever else, and where no pairs play. */
  readonly wall: WallView | null
}
