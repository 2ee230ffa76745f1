import type { Payload } from '#core/contract/wire.ts'
import type { Committed, Sessions } from './sessions.ts'

/**
 * What the host has the session do. `at` is the head that the host looked at: of two devices that say "next" at once
 * one goes on, and the other is told to look again. Sent again, it is done. @throws {NotStored}
 */
export function actAsHost(
  sessions: Sessions,
  { session, command, at, act }: Payload<'session:act'>,
): Promise<Committed> {
  return sessions.commit(session, `host:${command}`, (now) => {
    if (now === null) return 'no-such-session'
    if (now.session.phase === 'ended') return 'session-over'
    return now.sequence === at ? { type: 'act', act } : 'stale'
  })
}
