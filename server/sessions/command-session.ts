import type { DoorCode } from '#core/contract/door-codes.ts'
import type { Payload } from '#core/contract/wire.ts'
import type { Couple } from '#core/session/session.ts'
import type { Committed, Sessions } from './sessions.ts'

/**
 * What a host says of the next round's pairs and of the projector: it holds whatever else has happened meanwhile, so it
 * names no head that was looked at. Sent again, it is done. @throws {NotStored} all here
 */

export function setPairs(
  sessions: Sessions,
  { session, command, pairs }: Payload<'session:pairs'>,
): Promise<Committed> {
  const couples = pairs.map(([a, b]): Couple => [a, b])
  return sessions.commit(session, `host:${command}`, (now) =>
    now === null ? 'no-such-session' : { type: 'set-pairs', pairs: couples },
  )
}

export function showOnProjector(
  sessions: Sessions,
  { session, command, shows }: Payload<'session:show'>,
): Promise<Committed> {
  return sessions.commit(session, `host:${command}`, (now) => {
    if (now === null) return 'no-such-session'
    if (shows.kind === 'pair' && !hasMatch(now.session.rounds, shows.match)) return 'no-such-match'
    return { type: 'show', shows }
  })
}

type Rounds = NonNullable<Awaited<ReturnType<Sessions['get']>>>['session']['rounds']

/** Whether a match is one of the session's. */
export function hasMatch(rounds: Rounds, match: string): boolean {
  return rounds.some(({ pairs }) => pairs.some((pair) => pair.match === match))
}

/** The session, where the match is one of its own; else why not. */
export async function sessionOfPair(
  sessions: Sessions,
  { session, match }: { readonly session: string; readonly match: string },
) {
  const now = await sessions.get(session)
  if (now === null) return 'no-such-session' satisfies DoorCode
  return hasMatch(now.session.rounds, match) ? now : ('no-such-match' satisfies DoorCode)
}
