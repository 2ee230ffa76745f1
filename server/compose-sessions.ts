import type { Due, DueList } from './matches/ports.ts'
import type { SeatNames } from './matches/seat-names.ts'
import { type Audience, createAudience } from './realtime/audience.ts'
import { type SessionCounts, createSessionCounts } from './realtime/session-counts.ts'
import { type SessionPresence, watchSessionPresence } from './realtime/session-presence.ts'
import type { Sockets } from './realtime/socket-server.ts'
import { passPhase } from './sessions/pass-phase.ts'
import type { SessionStorage } from './sessions/ports.ts'
import { phaseEndOf } from './sessions/session-due.ts'
import type { SessionTimes } from './sessions/session-times.ts'
import { type SessionViews, createSessionViews } from './sessions/session-views.ts'
import { type Sessions, createSessions } from './sessions/sessions.ts'
import { createTallies } from './sessions/tallies.ts'

interface SessionParts {
  readonly io: Sockets
  readonly storage: SessionStorage
  readonly due: DueList
  readonly names: SeatNames
  readonly times: SessionTimes
  readonly seenEvery: number
  readonly lookEvery: number
  readonly onDue: (inMs: number) => void
  readonly onError: (error: unknown, what: string) => void
}

export interface SessionHouse {
  readonly sessions: Sessions
  readonly audience: Audience
  readonly counts: SessionCounts
  readonly views: SessionViews
  readonly presence: SessionPresence
  readonly times: SessionTimes
  /** Null: the row is not a session's. */
  readonly fire: (due: Due) => Promise<void> | null
  /** The database has just answered: what other processes have done is looked for, once in a while. */
  readonly onLook: () => void
  readonly stop: () => void
}

/** All of live sessions between the storage and the sockets. */
export function composeSessions(parts: SessionParts): SessionHouse {
  const { io, storage, due, times, onError } = parts
  const sessions = createSessions({ log: storage.log, times, onDue: parts.onDue })
  const tallies = createTallies(storage.answers)
  const views = createSessionViews({ ...storage, tallies, names: parts.names, times })
  const audience = createAudience({ io, sessions, views })
  const presence = watchSessionPresence({ ...storage, io, times, seenEvery: parts.seenEvery })
  const { watchingFor } = presence
  const { answers } = storage
  const counts = createSessionCounts({ io, sessions, answers, views, audience, times, watchingFor, onError })
  let lookedAt = -Infinity

  async function lookAt(id: string): Promise<void> {
    await sessions.look(id)
    await audience.tell(id)
    counts.changed(id, 'roster')
  }

  return {
    sessions,
    audience,
    counts,
    views,
    presence,
    times,
    fire(row) {
      const end = phaseEndOf(row)
      if (end === null) return null
      return passPhase({ sessions, answers, due, times }, row, end).then(() => audience.tell(row.subject))
    },
    onLook() {
      if (performance.now() < lookedAt + parts.lookEvery) return
      lookedAt = performance.now()
      counts.sweep()
      for (const { id, session } of audience.followed())
        if (session.phase !== 'ended') lookAt(id).catch((error: unknown) => onError(error, 'sessions'))
    },
    stop() {
      presence.stop()
      counts.stop()
    },
  }
}
