'use client'

import { useState, useSyncExternalStore } from 'react'
import type { SeatRole } from '#core/by-role.ts'
import { type AtMatch, CONNECTING } from './at-match.ts'
import { type FollowedMatch, followMatch } from './follow-match.ts'

/** Sits down at a match while the component is there. */
export function useMatch(id: string, role: SeatRole | null): readonly [AtMatch, FollowedMatch] {
  const [match] = useState(() => followMatch(id, role))
  const state = useSyncExternalStore(match.subscribe, match.get, () => CONNECTING)
  return [state, match]
}
