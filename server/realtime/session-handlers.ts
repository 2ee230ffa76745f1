import type { DoorCode, Payload, SessionUpdate } from '#core/contract/wire.ts'
import type { Done } from '#server/matches/done.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import { actAsHost } from '#server/sessions/act.ts'
import { type JoinSessionDeps, hostSession, isHost, joinSession } from '#server/sessions/join-session.ts'
import { type SessionViews, type Viewer, wholeSession } from '#server/sessions/session-views.ts'
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
  const seat = socket.data.seat.id
  const now = await guessed(deps, seat, () => joinSession(deps, seat, code))
  if ('ack' in now) return now
  const followed = await follow(deps, socket, now, 'player')
  return { ...followed, after: () => deps.counts.changed(now.id, 'roster') }
}

async function host(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  code: string,
): Promise<Done<'session:host'>> {
  const { cookie } = socket.handshake.headers
  const now = await guessed(deps, socket.data.seat.id, () => hostSession(deps, cookie, code))
  return 'ack' in now ? now : follow(deps, socket, now, 'host')
}

/** A code that nobody has is a guess, whichever way it is tried. */
async function guessed(
  { guesses }: SessionHandlerDeps,
  seat: string,
  enter: () => Promise<SessionNow | DoorCode>,
): Promise<SessionNow | { readonly ack: ReturnType<typeof refuse> }> {
  const retryAfterMs = await guesses.take(seat)
  if (retryAfterMs > 0) return { ack: refuse('too-fast', { retryAfterMs }) }
  let isGuess = false
  try {
    const now = await enter()
    isGuess = now === 'no-such-session'
    return typeof now === 'string' ? { ack: refuse(now) } : now
  } finally {
    if (!isGuess) await guesses.giveBack(seat)
  }
}

/** First it hears all that is told from now on, then it is told how things stand: the newer of both holds. */
async function follow(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  now: SessionNow,
  as: 'host' | 'player',
): Promise<Done<'session:join'>> {
  deps.players.unfollow(socket)
  const { isHost, isPlayer } = deps.audience.follow(socket, now, as)
  return { ack: { ok: true, update: await newest(deps, now, { seat: socket.data.seat, isHost, isPlayer }) } }
}

/** What was told to all meanwhile has nothing of the seat's own: an answer that is older than that would be ignored. */
async function newest(deps: SessionHandlerDeps, now: SessionNow, viewer: Viewer): Promise<SessionUpdate> {
  const update = await wholeSession(deps.views, now, viewer)
  const known = await deps.sessions.get(now.id)
  return known === null || known.sequence <= now.sequence ? update : newest(deps, known, viewer)
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
