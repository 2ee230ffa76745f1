import type { DoorCode } from '#core/contract/door-codes.ts'
import type { SessionUpdate } from '#core/contract/updates.ts'
import type { Payload } from '#core/contract/wire.ts'
import { isNearItsEnd } from '#core/session/session.ts'
import type { Done } from '#server/matches/done.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import { type ActDeps, actAsHost } from '#server/sessions/act.ts'
import { hasMatch } from '#server/sessions/command-session.ts'
import {
  type JoinSessionDeps,
  hostSession,
  joinSession,
  watchSession,
} from '#server/sessions/join-session.ts'
import { namePlayer } from '#server/sessions/name-player.ts'
import { isHost, isWatcher } from '#server/sessions/hosts.ts'
import type { SessionRow, SessionStorage } from '#server/sessions/ports.ts'
import { type Viewer, wholeSession } from '#server/sessions/session-views.ts'
import type { SessionNow } from '#server/sessions/sessions.ts'
import { submitAnswer } from '#server/sessions/submit-answer.ts'
import type { Handlers } from './answer.ts'
import {
  type HostHandlerDeps,
  asHost,
  commanded,
  createHostHandlers,
  renamed,
  telling,
} from './host-handlers.ts'
import type { GuessLimit } from './rate-limit.ts'
import type { PlayerSocket } from './socket-server.ts'

export type SessionHandlerDeps = JoinSessionDeps & ActDeps & HostHandlerDeps & OwnDeps

interface OwnDeps {
  readonly guesses: GuessLimit
  readonly exits: SessionStorage['exits']
}

type SessionCommandName = Extract<keyof Handlers, `session:${string}` | 'answer:submit'>

export function createSessionHandlers(deps: SessionHandlerDeps): Pick<Handlers, SessionCommandName> {
  return {
    ...createHostHandlers(deps),
    'session:join': ({ code }, socket) => join(deps, socket, code),
    'session:host': ({ code }, socket) => host(deps, socket, code),
    'session:find': async (_, socket) => {
      const code = await deps.list.findOpen(socket.data.seat.id, deps.times.hereWithin)
      return { ack: { ok: true, code } }
    },
    'answer:submit': (submitted, socket) => answer(deps, socket, submitted),
    'session:act': (wanted, socket) => act(deps, socket, wanted),
    'session:leave': ({ session }, socket) => leave(deps, socket, session),
    'session:watch': ({ code }, socket) => watch(deps, socket, code),
    'session:name': (wanted, socket) => name(deps, socket, wanted),
    'session:exit': (said, socket) => exit(deps, socket, said),
  }
}

async function join(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  code: string,
): Promise<Done<'session:join'>> {
  const { seat, sharesWith } = socket.data
  const wasIn = async ({ id }: SessionRow) => (await deps.seats.one(id, seat.id, null)) !== null
  const came = await guessed(deps, socket, { code, isKnown: wasIn }, () =>
    joinSession(deps, seat, code, sharesWith),
  )
  if ('ack' in came) return came
  socket.data.seat = { ...seat, name: came.name }
  const followed = await follow(deps, socket, came.now, 'player')
  const { id } = came.now
  return {
    ...followed,
    after() {
      deps.counts.changed(id, 'roster')
      // Who came late made a pair: hosts and the others hear of it.
      telling(deps, deps.audience.tell(id))
    },
  }
}

async function host(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  code: string,
): Promise<Done<'session:host'>> {
  const { cookie } = socket.handshake.headers
  const isKnown = (row: SessionRow) => isHost(deps, row, cookie)
  const now = await guessed(deps, socket, { code, isKnown }, () => hostSession(deps, cookie, code))
  return 'ack' in now ? now : follow(deps, socket, now, 'host')
}

async function watch(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  code: string,
): Promise<Done<'session:watch'>> {
  const { cookie } = socket.handshake.headers
  const isKnown = (row: SessionRow) => isWatcher(deps, row, cookie)
  const now = await guessed(deps, socket, { code, isKnown }, () => watchSession(deps, cookie, code))
  return 'ack' in now ? now : follow(deps, socket, now, 'watcher')
}

interface Tried {
  readonly code: string
  /** Who was in before, or proves to be its host, does not guess. */
  readonly isKnown: (row: SessionRow) => Promise<boolean>
}

/** A code that nobody has is a guess, whichever way it is tried. */
async function guessed<T extends object>(
  { guesses, list }: SessionHandlerDeps,
  { data: { seat, address } }: PlayerSocket,
  { code, isKnown }: Tried,
  enter: () => Promise<T | DoorCode>,
): Promise<T | { readonly ack: ReturnType<typeof refuse> }> {
  const retryAfterMs = await guesses.take(seat.id)
  if (retryAfterMs > 0) return { ack: refuse('too-fast', { retryAfterMs }) }
  const shutMs = await guesses.shutFor(address)
  const row = shutMs > 0 ? await list.byCode(code) : null
  if (shutMs > 0 && (row === null || !(await isKnown(row)))) {
    await guesses.giveBack(seat.id)
    return { ack: refuse('too-fast', { retryAfterMs: shutMs }) }
  }
  let isGuess = false
  try {
    const now = await enter()
    isGuess = now === 'no-such-session'
    return typeof now === 'string' ? { ack: refuse(now) } : now
  } finally {
    if (shutMs === 0) await guesses.looked(address, isGuess)
    if (!isGuess) await guesses.giveBack(seat.id)
  }
}

/** First it hears all that is told from now on, then it is told how things stand: the newer of both holds. */
async function follow(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  now: SessionNow,
  as: 'host' | 'player' | 'watcher',
): Promise<Done<'session:join'>> {
  const match = socket.data.place?.match
  if (match !== undefined && !hasMatch(now.session.rounds, match)) deps.players.unfollow(socket)
  const place = deps.audience.follow(socket, now, as)
  return { ack: { ok: true, update: await newest(deps, now, { seat: socket.data.seat, ...place }) } }
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
  return asHost(deps, socket, wanted.session, async () =>
    commanded(deps, socket, await actAsHost(deps, wanted), wanted.session),
  )
}

async function leave(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  session: string,
): Promise<Done<'session:leave'>> {
  const seat = socket.data.seat.id
  const now = await deps.sessions.get(session)
  const left = await deps.seats.leave(session, seat)
  if (left && now !== null) await deps.leavePair(now, seat)
  if (socket.data.session?.session === session) deps.audience.unfollow(socket, 'player')
  if (!left) return { ack: refuse('not-in-session') }
  return { ack: { ok: true }, after: () => deps.counts.changed(session, 'roster') }
}

async function name(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  { session, name: typed }: Payload<'session:name'>,
): Promise<Done<'session:name'>> {
  const { seat } = socket.data
  const now = await deps.sessions.get(session)
  if (now === null) return { ack: refuse('no-such-session') }
  if ((await deps.seats.one(session, seat.id, null)) === null) return { ack: refuse('not-in-session') }
  const named = await namePlayer(deps, now, seat.id, typed)
  if (typeof named === 'string') return { ack: refuse(named) }
  return { ack: { ok: true, name: named.name }, after: () => renamed(deps, session, seat.id, named.name) }
}

async function exit(
  deps: SessionHandlerDeps,
  socket: PlayerSocket,
  { session, text }: Payload<'session:exit'>,
): Promise<Done<'session:exit'>> {
  const { seat } = socket.data
  const now = await deps.sessions.get(session)
  if (now === null) return { ack: refuse('no-such-session') }
  const isIn = (await deps.seats.one(session, seat.id, null)) !== null
  if (isIn && !isNearItsEnd(now.session)) return { ack: refuse('not-needed-here') }
  const isSaid = await deps.exits.say(session, seat.id, text)
  if (!isSaid) return { ack: refuse('not-in-session') }
  return { ack: { ok: true }, after: () => telling(deps, deps.audience.tellOwn(session, seat.id)) }
}
