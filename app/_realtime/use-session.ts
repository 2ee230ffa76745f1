'use client'

import { useState, useSyncExternalStore } from 'react'
import { type AtSession, COMING_IN } from './at-session.ts'
import { type FollowedSession, followSession } from './follow-session.ts'
import type { SessionPart } from './session-line.ts'
import { type Namespace, OWN_SEAT, type SeatWire } from './socket.ts'
import { REHEARSAL_NAMESPACE } from '#core/contract/addresses.ts'

/** Is in a session while the component is there. */
export function useSession(
  code: string,
  part: SessionPart,
  namespace: Namespace = '/',
  wire: SeatWire = OWN_SEAT,
): readonly [AtSession, FollowedSession] {
  const [session] = useState(() => followSession(code, part, namespace, wire))
  const state = useSyncExternalStore(session.subscribe, session.get, () => COMING_IN)
  return [state, session]
}

interface LessonPlace {
  /** The address has `?rehearsal`: it is followed in the rehearsals' own namespace. */
  readonly rehearsal: boolean
}

/** Follows a lesson as its teacher. */
export function useHostedSession(
  code: string,
  { rehearsal }: LessonPlace,
): readonly [AtSession, FollowedSession] {
  return useSession(code, 'host', rehearsal ? REHEARSAL_NAMESPACE : '/')
}

/** Follows a lesson as its projector: `own` and `host` of what is known are null, `wall` is there where pairs play. */
export function useWatchedSession(
  code: string,
  { rehearsal }: LessonPlace,
): readonly [AtSession, FollowedSession] {
  return useSession(code, 'projector', rehearsal ? REHEARSAL_NAMESPACE : '/')
}
