import type { Reason } from '#core/teardown/rejection.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'

/** The pair that the teacher looks at, and where its replay begins. */
export interface LookedAt {
  readonly match: string
  /** Null: at the last step, or at the first refusal for `reason`. */
  readonly step: number | null
  readonly reason: Reason | null
}

/** When the console is opened: the pair that the projector shows. */
export function lookedAtFirst({ host }: KnownSession): LookedAt | null {
  const shows = host?.shows
  return shows?.kind === 'pair' ? { match: shows.match, step: shows.step, reason: null } : null
}
