import type { Ack } from '#core/contract/ack.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { CommandName, Payload, Replies } from '#core/contract/wire.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Done } from '#server/matches/done.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import { sessionOfPair, setPairs, showOnProjector } from '#server/sessions/command-session.ts'
import { type HostDeps, isHost, isWatcher } from '#server/sessions/hosts.ts'
import { type NameDeps, nameByChance } from '#server/sessions/name-player.ts'
import type { ClassBook, SessionRow, SessionStorage } from '#server/sessions/ports.ts'
import { type PredictDeps, predictNext } from '#server/sessions/predict-next.ts'
import { type SessionViews, wholeSession } from '#server/sessions/session-views.ts'
import type { Committed, SessionNow, Sessions } from '#server/sessions/sessions.ts'
import type { Summaries } from '#server/sessions/summaries.ts'
import type { Handlers } from './answer.ts'
import { type Audience, seatRoomIn, socketsIn } from './audience.ts'
import { turnAway } from './hear-neighbours.ts'
import type { Players } from './players.ts'
import type { SessionCounts } from './session-counts.ts'
import type { PlayerSocket, Sockets } from './socket-server.ts'

export interface HostHandlerDeps extends HostDeps, NameDeps, PredictDeps {
  readonly io: Sockets
  readonly sessions: Sessions
  readonly list: SessionStorage['list']
  readonly seats: SessionStorage['seats']
  readonly classes: ClassBook
  readonly audience: Audience
  readonly counts: SessionCounts
  readonly views: SessionViews
  readonly summaries: Summaries
  /** Gives the seat to the computer in whatever match of the session it plays. @throws {NotStored} */
  readonly leavePair: (now: SessionNow, seat: string) => Promise<void>
  /** The same for good: the seat does nothing more there. @throws {NotStored} */
  readonly barFromPair: (now: SessionNow, seat: string) => Promise<void>
  readonly players: Pick<Players, 'unfollow'>
  /** A hint for an end of a match. @throws {NotStored} */
  readonly nudge: (wanted: Payload<'session:nudge'>) => Promise<DoorCode | null>
  readonly onError: (error: unknown, what: string) => void
}

type HostCommand =
  | 'session:kick'
  | 'session:rename'
  | 'session:time'
  | 'session:student'
  | 'session:pairs'
  | 'session:show'
  | 'session:predict'
  | 'session:nudge'
  | 'session:pair'
  | 'session:summary'

/** What only a host may do, or see; `session:pair` a projector too. */
export function createHostHandlers(deps: HostHandlerDeps): Pick<Handlers, HostCommand> {
  const host = <C extends HostCommand>(
    carryOut: (wanted: Payload<C>, socket: PlayerSocket, row: SessionRow) => Promise<Done<C>>,
  ) => {
    return (wanted: Payload<C>, socket: PlayerSocket) =>
      asHost(deps, socket, wanted.session, (row) => carryOut(wanted, socket, row))
  }
  return {
    'session:kick': host((wanted) => kick(deps, wanted)),
    'session:rename': host((wanted) => rename(deps, wanted)),
    'session:time': host((wanted) => setTime(deps, wanted)),
    'session:student': host((wanted, _, row) => seatStudent(deps, wanted, row)),
    'session:pairs': host(async (wanted, socket) =>
      commanded(deps, socket, await setPairs(deps.sessions, wanted), wanted.session),
    ),
    'session:show': host(async (wanted, socket) =>
      commanded(deps, socket, await showOnProjector(deps.sessions, wanted), wanted.session),
    ),
    'session:predict': host(async (wanted, socket) =>
      commanded(deps, socket, await predictNext(deps, wanted), wanted.session),
    ),
    'session:nudge': host(async (wanted) => {
      const now = await sessionOfPair(deps.sessions, wanted)
      const code = typeof now === 'string' ? now : await deps.nudge(wanted)
      return { ack: code === null ? { ok: true } : refuse(code) }
    }),
    'session:pair': (wanted, socket) => showPair(deps, wanted, socket),
    'session:summary': host(async ({ session }) => {
      const now = await deps.sessions.look(session)
      if (now === null) return { ack: refuse('no-such-session') }
      return { ack: { ok: true, summary: await deps.summaries.of(now) } }
    }),
  }
}

/** By the cookie, with each command: what a socket has followed proves nothing. */
export async function asHost<C extends CommandName>(
  deps: Pick<HostHandlerDeps, 'list' | 'secret' | 'teachers' | 'classes'>,
  socket: PlayerSocket,
  session: string,
  carryOut: (row: SessionRow) => Promise<Done<C>>,
): Promise<Done<C>> {
  const row = await deps.list.byId(session)
  if (row === null) return { ack: refuse('no-such-session') }
  const may = await isHost(deps, row, socket.handshake.headers.cookie)
  return may ? carryOut(row) : { ack: refuse('not-the-host') }
}

type Updating = Extract<
  HostCommand | 'session:act',
  'session:act' | 'session:pairs' | 'session:show' | 'session:predict'
>

/** What a command of the host's has led to, for the host first and then for all. */
export async function commanded(
  deps: Pick<HostHandlerDeps, 'views' | 'audience' | 'onError'>,
  socket: PlayerSocket,
  committed: Committed,
  session: string,
): Promise<Done<Updating>> {
  const after = () => telling(deps, deps.audience.tell(session))
  if (!committed.done) return { ack: refuse(committed.code), after }
  const place = socket.data.session?.session === session ? socket.data.session : null
  const { isPlayer = false, isWatcher = false } = place ?? {}
  const viewer = { seat: socket.data.seat, isHost: true, isPlayer, isWatcher }
  return { ack: { ok: true, update: await wholeSession(deps.views, committed.now, viewer) }, after }
}

async function kick(
  deps: HostHandlerDeps,
  { session, seat }: Payload<'session:kick'>,
): Promise<Done<'session:kick'>> {
  if (!(await deps.seats.kick(session, seat))) return { ack: refuse('no-such-player') }
  // Read on afterwards: a round may have begun meanwhile, with the seat in it.
  const now = await deps.sessions.look(session)
  if (now !== null) await deps.barFromPair(now, seat)
  return {
    ack: { ok: true },
    after() {
      if (now !== null) turnAway(deps, now, seat)
      deps.audience.sendAway(session, seat)
      deps.counts.changed(session, 'roster')
    },
  }
}

async function rename(
  deps: HostHandlerDeps,
  { session, seat }: Payload<'session:rename'>,
): Promise<Done<'session:rename'>> {
  if ((await deps.seats.one(session, seat, null)) === null) return { ack: refuse('no-such-player') }
  const name = await nameByChance(deps, { id: session }, seat)
  return { ack: { ok: true, name }, after: () => renamed(deps, session, seat, name) }
}

/** All tabs of the seat are called so from now on; who sees names is told. */
export function renamed(
  deps: Pick<HostHandlerDeps, 'io' | 'audience' | 'counts' | 'onError'>,
  session: string,
  seat: string,
  name: string,
): void {
  for (const socket of socketsIn(deps.io, seatRoomIn(session, seat)))
    socket.data.seat = { ...socket.data.seat, name }
  telling(deps, deps.audience.tellOwn(session, seat))
  deps.counts.changed(session, 'roster')
}

async function setTime(
  deps: HostHandlerDeps,
  { session, seat, time }: Payload<'session:time'>,
): Promise<Done<'session:time'>> {
  if (!(await deps.seats.setTime(session, seat, time))) return { ack: refuse('no-such-player') }
  return {
    ack: { ok: true },
    after() {
      telling(deps, deps.audience.tellOwn(session, seat))
      deps.counts.changed(session, 'roster')
    },
  }
}

async function seatStudent(
  deps: HostHandlerDeps,
  { session, seat, student }: Payload<'session:student'>,
  { class: held }: SessionRow,
): Promise<Done<'session:student'>> {
  const isIn = (await deps.seats.one(session, seat, null)) !== null
  if (!isIn || held === null) return { ack: refuse('no-such-player') }
  const verdict = await deps.classes.seatStudent(held, seat, student)
  if (verdict === 'seat-has-card') return { ack: refuse(verdict) }
  if (verdict === 'no-such-student') return { ack: refuse('no-such-player') }
  return { ack: { ok: true }, after: () => deps.counts.changed(session, 'roster') }
}

async function showPair(
  deps: HostHandlerDeps,
  wanted: Payload<'session:pair'>,
  socket: PlayerSocket,
): Promise<Done<'session:pair'>> {
  const row = await deps.list.byId(wanted.session)
  if (row === null) return { ack: refuse('no-such-session') }
  if (!(await isWatcher(deps, row, socket.handshake.headers.cookie))) return { ack: refuse('not-the-host') }
  const now = await sessionOfPair(deps.sessions, wanted)
  if (typeof now === 'string') return { ack: refuse(now) }
  const { events, sequence } = await deps.pairs.log(wanted.match)
  const detail = { match: wanted.match, sequence, events: events.map(withoutPersons) }
  return { ack: { ok: true, detail } satisfies Ack<Replies['session:pair']> }
}

/** Neither who sits there nor how sure they were. */
function withoutPersons(event: MatchEvent): MatchEvent {
  if (event.type === 'role-taken' && event.holder.kind === 'person')
    return { ...event, holder: { kind: 'person', seat: '' } }
  if ('seat' in event) return { ...event, seat: '' }
  if (!('confidence' in event)) return event
  const { confidence: _, ...rest } = event
  return rest
}

export function telling({ onError }: Pick<HostHandlerDeps, 'onError'>, told: Promise<void>): void {
  told.catch((error: unknown) => onError(error, 'telling a session'))
}
