import type { DoorCode, Payload } from '#core/contract/wire.ts'
import type { Done } from '#server/matches/done.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import { actAsHost } from '#server/sessions/act.ts'
import { type JoinSessionDeps, hostSession, isHost, joinSession } from '#server/sessions/join-session.ts'
import { type SessionViews, wholeSession } from '#server/sessions/session-views.ts'
import type { SessionNow } from '#server/sessions/sessions.ts'
import { submitAnswer } from '#server/sessions/submit-answer.ts'
import type { Handlers } from './answer.ts'
import type { Audience } from './audience.ts'
import type { Players } from './players.ts'
import type { GuessLimit } from './rate-limit.ts'
import type { SessionCounts } from './session-counts.ts'
import type { PlayerSocket } from './socket-server.ts'

export interface SessionHandlerDeps extends JoinSessionDeps {
  readonly audience: Audience
  readonly counts: SessionCounts
  readonly views: SessionViews
  readonly players: Pick<Players, 'unfollow'>
  readonly guesses: GuessLimit
  readonly onError: (error: unknown, what: string) => void
}

type SessionCommandName = Extract<keyof Handlers, `session:${string}` | 'answer:submit'>

export function createSessionHandlers(deps: SessionHandlerDeps): Pick<Handlers, SessionCommandName> {
  return {
    'session:join': ({ code }, socket) => join(deps, socket, code),
    'session:host': ({ code }, socket) => host(deps, socket, code),
    'session:find': async (_, socket) => {
      const code = await deps.list.findOpen(socket.data.seat.id, deps.times.hereWithin)
      return { ack: { ok: true, code } }
    },
    'answer:submit': (submitted, socket) => answer(deps, socket, submitted),
    'session:act': (wanted, socket) => act(deps, socket, wanted),
    'session:leave': ({ session }, socket) => leave(deps, socket, session),
  }
}

async function join(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  code: string,
): Promise<Done<'session:join'>> {
  const retryAfterMs = await deps.guesses.waitFor(socket.data.seat.id)
  if (retryAfterMs > 0) return { ack: refuse('too-fast', { retryAfterMs }) }
  const now = await joinSession(deps, socket.data.seat.id, code)
  if (now === 'no-such-session') await deps.guesses.spend(socket.data.seat.id)
  if (typeof now === 'string') return { ack: refuse(now) }
  const followed = await follow(deps, socket, now, 'player')
  return { ...followed, after: () => deps.counts.changed(now.id, 'roster') }
}

async function host(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  code: string,
): Promise<Done<'session:host'>> {
  const now = await hostSession(deps, socket.handshake.headers.cookie, code)
  return typeof now === 'string' ? { ack: refuse(now) } : follow(deps, socket, now, 'host')
}

/** First it hears all that is told from now on, then it is told how things stand: the newer of both holds. */
async function follow(
  { audience, players, views }: SessionHandlerDeps,
  socket: PlayerSocket,
  now: SessionNow,
  as: 'host' | 'player',
): Promise<Done<'session:join'>> {
  players.unfollow(socket)
  const { isHost, isPlayer } = audience.follow(socket, now, as)
  const update = await wholeSession(views, now, { seat: socket.data.seat, isHost, isPlayer })
  return { ack: { ok: true, update } }
}

async function answer(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  submitted: Payload<'answer:submit'>,
): Promise<Done<'answer:submit'>> {
  const { code, now } = await submitAnswer(deps, socket.data.seat.id, submitted)
  if (code !== null) return { ack: refuse(code) }
  return {
    ack: { ok: true, question: submitted.question },
    after() {
      deps.counts.changed(submitted.session)
      if (now !== null) telling(deps, deps.audience.tellSeat(socket, now))
    },
  }
}

async function act(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  wanted: Payload<'session:act'>,
): Promise<Done<'session:act'>> {
  const refusal = await whyNotHost(deps, socket, wanted.session)
  if (refusal !== null) return { ack: refuse(refusal) }
  const committed = await actAsHost(deps.sessions, wanted)
  const after = () => telling(deps, deps.audience.tell(wanted.session))
  if (!committed.done) return { ack: refuse(committed.code), after }
  const place = socket.data.session
  const isPlayer = place?.session === wanted.session && place.isPlayer
  const viewer = { seat: socket.data.seat, isHost: true, isPlayer }
  return { ack: { ok: true, update: await wholeSession(deps.views, committed.now, viewer) }, after }
}

/** By the cookie, with each command: what a socket has followed proves nothing. */
async function whyNotHost(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  session: string,
): Promise<DoorCode | null> {
  const row = await deps.list.byId(session)
  if (row === null) return 'no-such-session'
  return isHost(deps, row, socket.handshake.headers.cookie) ? null : 'not-the-host'
}

async function leave(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  session: string,
): Promise<Done<'session:leave'>> {
  const left = await deps.seats.leave(session, socket.data.seat.id)
  if (socket.data.session?.session === session) deps.audience.unfollow(socket, 'player')
  if (!left) return { ack: refuse('not-in-session') }
  return { ack: { ok: true }, after: () => deps.counts.changed(session, 'roster') }
}

function telling({ onError }: SessionHandlerDeps, told: Promise<void>): void {
  told.catch((error: unknown) => onError(error, 'telling a session'))
}
