import { describe, test } from 'vitest'

/**
 * What holds whatever it is stored in is tried in memory, all of it. In PostgreSQL again is tried 'what is stored': what
 * the database decides, or has to give back.
 */
export type Depth = 'all' | 'what is stored'

interface Besides {
  /** A test of what no storage changes. */
  readonly also: typeof test
  readonly alsoDescribe: typeof describe
}

function leaveOut(): void {}

export function besidesAt(depth: Depth): Besides {
  if (depth === 'all') return { also: test, alsoDescribe: describe }
  return { also: leaveOut as unknown as typeof test, alsoDescribe: leaveOut as unknown as typeof describe }
}
