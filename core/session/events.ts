import type { ClassSettings } from './class-settings.ts'
import type { Couple, Pair, Place, SeatResult } from './session.ts'
import type { Activity } from './settings.ts'
import type { ProjectorShows } from './view.ts'

/**
 * Of the stored format: a row says which one it has. Version 1 knew quizzes alone: no title, class, minutes, or times of
 * the wall's clock; it is read as what it was.
 */
export const SESSION_EVENTS_VERSION = 2

/** Epoch milliseconds, recorded and never judged by; null: not recorded. */
interface Recorded {
  readonly wallMs: number | null
}

/**
 * What has happened in a session, in its order. Who came and what was answered has no order among players: that is kept
 * in rows of its own.
 */
export type SessionEvent =
  | {
      readonly type: 'session-created'
      readonly code: string
      readonly seed: string
      readonly title: string | null
      readonly class: ClassSettings
      readonly activities: readonly Activity[]
    }
  | ({ readonly type: 'question-opened' } & Place & Recorded)
  /** Its time is over, or the host closes it: what is on its way still counts. */
  | ({ readonly type: 'question-closing' } & Place)
  /** No answer is taken any more. */
  | ({ readonly type: 'question-closed' } & Place)
  | { readonly type: 'standings-shown' }
  /** All pairs at once, so that nobody is in two. */
  | ({ readonly type: 'round-opened'; readonly pairs: readonly Pair[] } & Place & Recorded)
  /** Somebody came late: with the computer, until the next round. */
  | { readonly type: 'pair-added'; readonly pair: Pair }
  /** Somebody came late: to the network of a pair, that the computer had. */
  | { readonly type: 'network-taken'; readonly match: string; readonly seat: string }
  | ({ readonly type: 'round-closed' } & Place)
  | ({ readonly type: 'round-scored'; readonly results: readonly SeatResult[] } & Place)
  | ({ readonly type: 'reading-opened' } & Place & Recorded)
  /** Before the activity that stands at this number now. */
  | { readonly type: 'activity-inserted'; readonly at: number; readonly activity: Activity }
  | { readonly type: 'pairs-set'; readonly pairs: readonly Couple[] }
  | { readonly type: 'projector-set'; readonly shows: ProjectorShows }
  /** To the question at hand, milliseconds. */
  | { readonly type: 'time-added'; readonly ms: number }
  | { readonly type: 'session-paused' }
  | { readonly type: 'session-resumed' }
  | { readonly type: 'session-locked' }
  | { readonly type: 'session-unlocked' }
  | { readonly type: 'session-ended' }
