import type { Ack } from '#core/contract/ack.ts'
import type { Payload, Replies } from '#core/contract/wire.ts'
import { createMatch } from '#server/matches/create-match.ts'
import { decideFate } from '#server/matches/decide-fate.ts'
import type { Done } from '#server/matches/done.ts'
import { type JoinDeps, type Joined, joinMatch } from '#server/matches/join-match.ts'
import { leaveMatch } from '#server/matches/leave-match.ts'
import { type MatchNow, wholeView } from '#server/matches/match-change.ts'
import type { CloseDeps } from '#server/homework/close-place.ts'
import type { QuickMatch } from '#server/matches/quick-match.ts'
import { type AgainDeps, playAgain } from '#server/matches/play-again.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import { seatComputer } from '#server/matches/seat-computer.ts'
import { showSeat } from '#server/matches/show-seat.ts'
import { skipWait } from '#server/matches/skip-wait.ts'
import { submitMove } from '#server/matches/submit-move.ts'
import { hasMatch } from '#server/sessions/command-session.ts'
import type { Handlers } from './answer.ts'
import { createHomeworkHandlers } from './homework-handlers.ts'
import { type Players, placeOf } from './players.ts'
import { type SessionHandlerDeps, createSessionHandlers } from './session-handlers.ts'
import type { PlayerSocket } from './socket-server.ts'

export interface HandlerDeps extends JoinDeps, CloseDeps, Pick<AgainDeps, 'secret' | 'tellOffered'> {
  readonly quick: QuickMatch
  readonly players: Players
  readonly live: SessionHandlerDeps
  readonly isRehearsal: boolean
  /** Tells what the match's log has by now: another process may have told of it just before it was followed here. */
  readonly catchUp: (match: string) => void
}

export function createHandlers(deps: HandlerDeps): Handlers {
  return {
    'match:create': (wanted, socket) => createMatch(deps, seatOf(socket), wanted),
    'match:join': (wanted, socket) => join(deps, socket, wanted),
    'match:quick': (wanted, socket) => lookForStranger(deps, socket, wanted),
    'match:quick-cancel': (_, socket) => stopWaiting(deps, socket),
    'match:computer': ({ match }, socket) => seatComputer(deps, seatOf(socket), match),
    'move:submit': (submitted, socket) =>
      submitMove(deps, seatOf(socket), submitted, placeOf(socket)?.match === submitted.match),
    'fate:decide': (decided, socket) =>
      decideFate(deps, seatOf(socket), decided, placeOf(socket)?.match === decided.match),
    'wait:skip': ({ match }, socket) => skipWait(deps, seatOf(socket), match),
    'match:again': ({ match }, socket) => playAgain(deps, seatOf(socket), match),
    'match:leave': ({ match }, socket) => leave(deps, socket, match),
    'seat:show': ({ shown }, socket) => showSeat(deps.seats, seatOf(socket), shown),
    ...createHomeworkHandlers(deps),
    ...createSessionHandlers(deps.live),
    ...(deps.isRehearsal ? NOTHING_BESIDE : {}),
  }
}

const notHere = () => Promise.resolve({ ack: refuse('not-needed-here') })

/** A rehearsal has the matches of its lesson alone: what else would be made there stays in memory for nobody. */
const NOTHING_BESIDE = {
  'match:create': notHere,
  'match:quick': notHere,
  'match:again': notHere,
  'homework:start': notHere,
  'homework:join': notHere,
} satisfies Partial<Handlers>

function seatOf(socket: PlayerSocket): string {
  return socket.data.seat.id
}

async function join(
  deps: HandlerDeps,
  socket: PlayerSocket,
  { match, role }: Payload<'match:join'>,
): Promise<Done<'match:join'>> {
  const turn = (socket.data.joins += 1)
  if (socket.data.waiting) await stopWaiting(deps, socket)
  const joined = await joinMatch(deps, seatOf(socket), match, role)
  const { change } = joined
  if (!joined.ok) return { ack: refuse(joined.code), change }
  deps.quick.arrived(seatOf(socket))
  const { place } = joined
  const now = await readOn(deps, joined)
  return {
    ack: () => followed(deps, socket, { place, now, turn }),
    change,
    after: () => {
      if (now.match.phase !== 'ended') deps.catchUp(place.match)
    },
  }
}

/** A match that was over before its view was on its way is kept by nobody: its end was told to others already. */
async function readOn(
  { matches, newId }: HandlerDeps,
  { place, now }: Omit<Followed, 'turn'>,
): Promise<MatchNow> {
  if (now.match.phase === 'ended' || matches.known(place.match) !== null) return now
  const read = await matches.commit(place.match, newId(16), () => [])
  return read.now ?? now
}

interface Followed extends Pick<Extract<Joined, { ok: true }>, 'place' | 'now'> {
  /** Which of the socket's joins it was. */
  readonly turn: number
}

/** In one breath: from here on each update reaches the socket, and what came before is in the answer. */
function followed(
  { players, matches, live }: HandlerDeps,
  socket: PlayerSocket,
  { place, now, turn }: Followed,
): Ack<Replies['match:join']> {
  // Joins may overtake each other: the one that was sent last is followed. Whoever is gone follows nothing, and takes
  // no place over: it is another tab that lives.
  if (socket.connected && turn > socket.data.followedJoin) {
    socket.data.followedJoin = turn
    if (!isInSession(live, socket, place.match)) live.audience.unfollow(socket)
    players.follow(socket, place)
  }
  const known = matches.known(place.match)
  const newest = known !== null && known.sequence > now.sequence ? { ...now, ...known } : now
  return { ok: true, update: wholeView(newest, place.role, place.sharer) }
}

/** A match of the session that the socket follows is followed beside it. */
function isInSession({ sessions }: SessionHandlerDeps, socket: PlayerSocket, match: string): boolean {
  const followed = socket.data.session
  const known = followed && sessions.known(followed.session)
  return known !== null && hasMatch(known.session.rounds, match)
}

async function lookForStranger(
  deps: HandlerDeps,
  socket: PlayerSocket,
  wanted: Parameters<QuickMatch['find']>[1],
): Promise<Done<'match:quick'>> {
  const done = await deps.quick.find(seatOf(socket), wanted)
  socket.data.waiting = done.waits
  // Whoever has gone meanwhile is not to be found any more.
  if (!socket.connected) await stopWaiting(deps, socket)
  return done
}

export async function stopWaiting(
  { quick }: Pick<HandlerDeps, 'quick'>,
  socket: PlayerSocket,
): Promise<Done<'match:quick-cancel'>> {
  socket.data.waiting = false
  return quick.cancel(seatOf(socket))
}

async function leave(deps: HandlerDeps, socket: PlayerSocket, match: string): Promise<Done<'match:leave'>> {
  const done = await leaveMatch(deps, seatOf(socket), match)
  if (socket.data.place?.match === match) deps.players.unfollow(socket)
  return done
}
