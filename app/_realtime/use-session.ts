'use client'

import { useState, useSyncExternalStore } from 'react'
import { type AtSession, COMING_IN } from './at-session.ts'
import { type FollowedSession, followSession } from './follow-session.ts'
import type { SessionPart } from './session-line.ts'

/** Is in a session while the component is there. */
export function useSession(code: string, part: SessionPart): readonly [AtSession, FollowedSession] {
  const [session] = useState(() => followSession(code, part))
  const state = useSyncExternalStore(session.subscribe, session.get, () => COMING_IN)
  return [state, session]
}
