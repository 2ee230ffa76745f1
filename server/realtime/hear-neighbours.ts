import { hasMatch } from '#server/sessions/command-session.ts'
import type { SeatNames } from '#server/matches/seat-names.ts'
import type { QuickMatch } from '#server/matches/quick-match.ts'
import type { SessionNow, Sessions } from '#server/sessions/sessions.ts'
import { type Audience, sessionRoom, socketsIn } from './audience.ts'
import type { FollowedMatches } from './followed-matches.ts'
import type { News } from './neighbours.ts'
import { type Players, seatRoom } from './players.ts'
import type { SessionCounts } from './session-counts.ts'
import type { Sockets } from './socket-server.ts'

/** All of them tell those alone whom this process holds: what is heard is not passed on. */
export interface HearDeps {
  readonly io: Sockets
  readonly followed: Pick<FollowedMatches, 'stored'>
  readonly sessions: Pick<Sessions, 'look'>
  readonly audience: Audience
  readonly counts: Pick<SessionCounts, 'changed'>
  /** Tells who looks at all pairs of them. @throws {NotStored} */
  readonly tellPairs: (session: string) => Promise<void>
  readonly names: SeatNames
  readonly players: Players
  readonly quick: Pick<QuickMatch, 'wasPaired'>
  readonly onError: (error: unknown, what: string) => void
}

/** What the other processes have done, done to the sockets of this one. */
export function hearNeighbours(deps: HearDeps): (all: readonly News[]) => Promise<void> {
  const hear = (news: News) =>
    hearOne(deps, news).catch((error: unknown) =>
      deps.onError(error, `news of another process: ${news.kind}`),
    )
  return async (all) => {
    // A round is known before its matches are.
    const [first, rest] = [all.filter(isOfSession), all.filter((news) => !isOfSession(news))]
    await Promise.all(first.map(hear))
    await Promise.all(rest.map(hear))
  }
}

function isOfSession({ kind }: News): boolean {
  return kind === 'session' || kind === 'renamed'
}

async function hearOne(deps: HearDeps, news: News): Promise<void> {
  const { io, audience, counts, players } = deps
  switch (news.kind) {
    case 'match':
      return deps.followed.stored(news.match, news.sequence)
    case 'session':
      return hearSession(deps, news.session)
    case 'pairs':
      return hearPairs(deps, news.session)
    case 'counted':
      return isFollowed(io, news.session)
        ? counts.changed(news.session, news.roster ? 'roster' : undefined)
        : undefined
    case 'own':
      return audience.tellOwn(news.session, news.seat)
    case 'sent-away':
      return hearSentAway(deps, news.session, news.seat)
    case 'renamed':
      return hearRenamed(deps, news.seat)
    case 'seat-ended':
      return io.local.in(seatRoom(news.seat)).disconnectSockets(true)
    case 'paired':
      deps.quick.wasPaired(news.seat, news.match, news.wish)
      return players.tellPaired(news.seat, news.match, news.wish)
    case 'offered':
      return players.tellOffered(news.seat, news.match, news.again)
    case 'taken-over':
      return players.giveUp(news, news.at)
  }
}

function isFollowed(io: Sockets, session: string): boolean {
  return io.adapter.rooms.has(sessionRoom(session))
}

async function hearSession({ io, sessions, audience }: HearDeps, id: string): Promise<void> {
  if (!isFollowed(io, id)) return
  await sessions.look(id)
  await audience.tell(id)
}

/** In turn: what was told of the round before did not have them. */
async function hearPairs(deps: HearDeps, id: string): Promise<void> {
  await hearSession(deps, id)
  if (isFollowed(deps.io, id)) await deps.tellPairs(id)
}

async function hearSentAway(deps: HearDeps, session: string, seat: string): Promise<void> {
  if (!deps.io.adapter.rooms.has(seatRoom(seat))) return
  const now = await deps.sessions.look(session)
  if (now !== null) turnAway(deps, now, seat)
  deps.audience.sendAway(session, seat)
}

/** Its sockets hear no more of the session's matches. */
export function turnAway(
  { io, players }: { readonly io: Sockets; readonly players: Pick<Players, 'unfollow'> },
  { session }: Pick<SessionNow, 'session'>,
  seat: string,
): void {
  for (const socket of socketsIn(io, seatRoom(seat))) {
    const match = socket.data.place?.match
    if (match !== undefined && hasMatch(session.rounds, match)) players.unfollow(socket)
  }
}

/** All tabs of the seat are called so from now on. */
async function hearRenamed({ io, names, audience }: HearDeps, seat: string): Promise<void> {
  names.forget(seat)
  const sockets = socketsIn(io, seatRoom(seat))
  if (sockets.length === 0) return
  const name = (await names.of([seat]))[seat]
  const sessions = new Set<string>()
  for (const { data } of sockets) {
    data.seat = { ...data.seat, name: name ?? data.seat.name }
    if (data.session?.isPlayer === true) sessions.add(data.session.session)
  }
  await Promise.all([...sessions].map((session) => audience.tellOwn(session, seat)))
}
