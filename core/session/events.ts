import type { Place } from './session.ts'
import type { Activity } from './settings.ts'

/** Of the stored format: a row says which one it has. */
export const SESSION_EVENTS_VERSION = 1

/**
 * What has happened in a session, in its order. Who came and what was answered has no order among players: that is kept
 * in rows of its own.
 */
export type SessionEvent =
  | {
      readonly type: 'session-created'
      readonly code: string
      readonly seed: string
      readonly activities: readonly Activity[]
    }
  | ({ readonly type: 'question-opened' } & Place)
  /** Its time is over, or the host closes it: what is on its way still counts. */
  | ({ readonly type: 'question-closing' } & Place)
  /** No answer is taken any more. */
  | ({ readonly type: 'question-closed' } & Place)
  | { readonly type: 'standings-shown' }
  | { readonly type: 'session-locked' }
  | { readonly type: 'session-unlocked' }
  | { readonly type: 'session-ended' }
