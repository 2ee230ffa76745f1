import type { PairView } from '#core/match/pair-view.ts'
import { type Round, presentRound } from '#core/session/session.ts'
import type { MatchChange } from '#server/matches/match-change.ts'
import type { PairReader } from '#server/sessions/pair-reader.ts'
import type { SessionNow, Sessions } from '#server/sessions/sessions.ts'
import { type Audience, hostRoom, socketsIn, watchRoom } from './audience.ts'
import type { Sockets } from './socket-server.ts'

/**
 * Tells hosts and projectors what happens in the pairs of their sessions: each pair once in a while, with the newest,
 * however many moves there were.
 */
export interface SessionWall {
  /** Something has happened in a match; of one that belongs to no session that is followed here nothing is done. */
  changed(change: MatchChange): void
  /** All pairs of a round, once their matches are made: what was told before did not have them. */
  tellAll(session: string, pairs: readonly PairView[]): void
  stop(): void
}

export interface WallDeps {
  readonly io: Sockets
  readonly audience: Pick<Audience, 'followed'>
  /** What was decided, also where it is not told yet. */
  readonly sessions: Pick<Sessions, 'known'>
  readonly pairs: PairReader
  /** Milliseconds between two news of one session. */
  readonly wallEvery: number
  /** The last match of those that are played is over, or one of them is: it is looked whether the round is. */
  readonly onMatchOver: (session: string) => void
}

export function createSessionWall({
  io,
  audience,
  sessions,
  pairs,
  wallEvery,
  onMatchOver,
}: WallDeps): SessionWall {
  /** By session: what has happened since it was last told. */
  const news = new Map<string, Map<string, PairView>>()
  const timers = new Map<string, NodeJS.Timeout>()

  function tell(session: string): void {
    timers.delete(session)
    const known = sessions.known(session)
    const played = known && presentRound(known.session)
    // The round may have been gone on from since: nobody looks at its pairs any more.
    const views = [...(news.get(session)?.values() ?? [])].filter((view) => isIn(played, view.match))
    news.delete(session)
    if (views.length > 0)
      io.local.to([hostRoom(session), watchRoom(session)]).emit('session:wall', { session, pairs: views })
  }

  return {
    changed(change) {
      const followed = audience.followed().flatMap((now) => sessions.known(now.id) ?? now)
      const session = sessionOf(followed, change.id)
      if (session === null) return
      const view = pairs.learn(change.id, change)
      if (view.phase === 'ended' && change.before?.phase !== 'ended') onMatchOver(session)
      const isSeen = [hostRoom(session), watchRoom(session)].some((room) => socketsIn(io, room).length > 0)
      if (!isSeen) return
      const views = news.get(session) ?? new Map<string, PairView>()
      news.set(session, views.set(view.match, view))
      if (!timers.has(session))
        timers.set(
          session,
          setTimeout(() => tell(session), wallEvery),
        )
    },
    tellAll(session, views) {
      io.local.to([hostRoom(session), watchRoom(session)]).emit('session:wall', { session, pairs: views })
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

/** By the rounds that are played: a match is in one session alone. */
function sessionOf(followed: readonly SessionNow[], match: string): string | null {
  return followed.find(({ session }) => isIn(presentRound(session), match))?.id ?? null
}

function isIn(round: Round | null, match: string): boolean {
  return round !== null && round.pairs.some((pair) => pair.match === match)
}
