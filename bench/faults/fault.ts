import type { Stage } from './stage.ts'

/** What can go wrong, done on purpose. */
export interface Fault {
  readonly name: string
  /** What this machine lacks for it, in words; null: nothing. */
  readonly missing?: (stage: Stage) => string | null
  /** So many attempts to come back are allowed to a player; left out: as many as it takes. */
  readonly mostTries?: number
  /** Does it under load, and undoes it. @throws {Error} where the product did not take it as it should */
  readonly strike: (stage: Stage) => Promise<Struck>
}

export interface Struck {
  /** `performance.now()` from when on all is as it was before: the way back is timed from there. */
  readonly undoneAt: number
  /** For the table. */
  readonly note?: string
}

/** Undone at this moment. */
export function undoneNow(note?: string): Struck {
  return { undoneAt: performance.now(), ...(note === undefined ? {} : { note }) }
}
