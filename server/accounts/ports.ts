import type { BetterAuthOptions } from 'better-auth/minimal'

/** What the teachers' accounts need of storage. */
export interface AccountStorage {
  /** Teachers, the browsers in which they are signed in, their credentials and links: as the accounts' library asks. */
  readonly database: NonNullable<BetterAuthOptions['database']>
  readonly attempts: AttemptList
}

/** How often something was tried lately; outlives a restart. */
export interface AttemptList {
  /**
   * Counts one more, in one step; the count begins anew `windowMs` after its first, by the database's clock.
   * @throws {NotStored}
   */
  count(key: string, windowMs: number): Promise<{ readonly count: number; readonly leftMs: number }>
  forget(key: string): Promise<void>
  /** Takes the last one back: it should not have counted. */
  giveBack(key: string): Promise<void>
}
