'use client'

import { useState } from 'react'
import type { PairView } from '#core/match/pair-view.ts'
import type { WallView } from '#core/session/view.ts'

const NO_PAIRS: readonly PairView[] = []

/**
 * The pairs as the class sees them: where the wall is frozen they stand as they were. Who opens it then has what the
 * server gives now, and that stands still.
 */
export function useStandingWall(wall: WallView | null): readonly PairView[] {
  const told = wall?.pairs ?? NO_PAIRS
  const [kept, setKept] = useState(told)
  const stands = wall?.shows.kind === 'frozen' && kept.length > 0
  if (!stands && kept !== told) setKept(told)
  return stands ? kept : told
}
