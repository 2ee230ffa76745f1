import type { Payload } from '#core/contract/wire.ts'
import { type PresentDeps, presentFacts } from './present-facts.ts'
import type { Committed, SessionNow, Sessions } from './sessions.ts'

export interface ActDeps extends PresentDeps {
  readonly sessions: Sessions
}

/**
 * What the host has the session do. `at` is the head that the host looked at: of two devices that say "next" at once
 * one goes on, and the other is told to look again. Sent again, it is done. @throws {NotStored}
 */
export async function actAsHost(
  deps: ActDeps,
  { session, command, at, act }: Payload<'session:act'>,
): Promise<Committed> {
  const present = await presentFacts(deps, session)
  return deps.sessions.commit(session, `host:${command}`, (now) => {
    if (now === null) return 'no-such-session'
    if (now.session.phase === 'ended') return 'session-over'
    return isAtStep(now, at) ? { type: 'act', act, present } : 'stale'
  })
}

/** Whether the head that was looked at, by its sequence, is of the present step. */
export function isAtStep({ sequence, stepAt }: SessionNow, at: number): boolean {
  return at >= stepAt && at <= sequence
}
