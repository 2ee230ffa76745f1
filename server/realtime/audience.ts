import type { SessionUpdate } from '#core/contract/updates.ts'
import { closedPlaces, placeOf } from '#core/session/session.ts'
import type { HostView, WallView } from '#core/session/view.ts'
import { createTurns } from '#server/matches/turns.ts'
import type { SessionViews } from '#server/sessions/session-views.ts'
import type { SessionNow, Sessions } from '#server/sessions/sessions.ts'
import type { PlayerSocket, Sockets } from './socket-server.ts'

/** What somebody is in a session: `watcher` is its projector. */
type RoleIn = 'host' | 'player' | 'watcher'

/** Which session a socket follows, and as what: a host may play along. */
export interface SessionPlace {
  readonly session: string
  readonly isHost: boolean
  readonly isPlayer: boolean
  readonly isWatcher: boolean
}

/** Who hears what of a session. The head is one object for all; what is a seat's own goes to that seat alone. */
export interface Audience {
  /** The socket follows the session from now on, also as what it was before. */
  follow(socket: PlayerSocket, now: SessionNow, as: RoleIn): SessionPlace
  unfollow(socket: PlayerSocket, as?: 'player'): void
  /** Tells of what is newer than what was told, in order. */
  tell(session: string): Promise<void>
  /** Tells the head again, of the same sequence: what is beside the log has changed. */
  tellAgain(session: string): Promise<void>
  /** Tells a seat what is its own: in all tabs. */
  tellOwn(session: string, seat: string): Promise<void>
  /** The seat was sent away: its sockets hear it, and hear no more of the session. */
  sendAway(session: string, seat: string): void
  /** Tells the other sockets of the same seat what it has just done. */
  tellSeat(socket: PlayerSocket, now: SessionNow): Promise<void>
  /** Sessions that sockets of this process follow. */
  followed(): readonly SessionNow[]
}

export interface AudienceDeps {
  readonly io: Sockets
  readonly sessions: Sessions
  readonly views: SessionViews
}

export function createAudience({ io, sessions, views }: AudienceDeps): Audience {
  /** What the sockets of this process have been told last. */
  const told = new Map<string, SessionNow>()
  const turns = createTurns()

  async function tellNow(id: string): Promise<void> {
    const before = told.get(id)
    if (before === undefined) return
    if (forgetWhereAlone(id)) return
    const now = await sessions.get(id)
    if (now === null || now.sequence <= before.sequence) return
    const update = { session: id, sequence: now.sequence, head: await views.head(now) }
    // What was answered counts from the closing of its question on: then each seat has news of its own.
    if (isNewToEach(before, now)) await tellEach(now, update)
    else if (before.session.shows !== now.session.shows) await tellShows(now, update)
    else io.local.to(sessionRoom(id)).emit('session:updated', update)
    told.set(id, now)
  }

  function forgetWhereAlone(id: string): boolean {
    const isAlone = socketsIn(io, sessionRoom(id)).length === 0
    if (isAlone && told.delete(id)) sessions.release(id)
    return isAlone
  }

  async function tellEach(now: SessionNow, update: Head): Promise<void> {
    const shared = await sharedOf(now)
    const sockets = socketsIn(io, sessionRoom(now.id))
    await Promise.all(sockets.map((socket) => tellOne(socket, now, update, shared)))
  }

  async function tellOne(socket: PlayerSocket, now: SessionNow, update: Head, shared: Shared): Promise<void> {
    const place = socket.data.session
    const own = place?.isPlayer === true ? { own: await views.own(now, socket.data.seat) } : {}
    socket.emit('session:updated', { ...update, ...own, ...sharedWith(place, shared) })
  }

  /** Where only the projector shows something else, players have no news. */
  async function tellShows(now: SessionNow, update: Head): Promise<void> {
    const shared = await sharedOf(now)
    for (const socket of socketsIn(io, sessionRoom(now.id)))
      socket.emit('session:updated', { ...update, ...sharedWith(socket.data.session, shared) })
  }

  /** What hosts and projectors see beside the head: made once for all of them, where there are any. */
  async function sharedOf(now: SessionNow): Promise<Shared> {
    const isHosted = socketsIn(io, hostRoom(now.id)).length > 0
    const isWatched = socketsIn(io, watchRoom(now.id)).length > 0
    const [host, wall, projected] = await Promise.all([
      isHosted ? views.host(now) : null,
      isHosted ? views.wall(now) : null,
      isWatched ? views.projected(now) : null,
    ])
    return { host, wall, projected }
  }

  return {
    follow(socket, now, as) {
      const before = socket.data.session?.session === now.id ? socket.data.session : null
      if (before === null) leaveRooms(socket)
      const place = {
        session: now.id,
        isHost: as === 'host' || before?.isHost === true,
        isPlayer: as === 'player' || before?.isPlayer === true,
        isWatcher: as === 'watcher' || before?.isWatcher === true,
      }
      // A socket that is gone would stay in its rooms for ever.
      if (!socket.connected) return place
      for (const room of roomsOf(socket, place)) void socket.join(room)
      socket.data.session = place
      if (as === 'player') socket.data.seenAt = performance.now()
      if (!told.has(now.id)) told.set(now.id, now)
      sessions.hold(now.id)
      return place
    },
    unfollow(socket, as) {
      const place = socket.data.session
      const isMore = place?.isHost === true || place?.isWatcher === true
      if (place === null || as === undefined || !isMore) return leaveRooms(socket)
      void socket.leave(seatRoomIn(place.session, socket.data.seat.id))
      socket.data.session = { ...place, isPlayer: false }
    },
    tell: (id) => turns.take(id, () => tellNow(id)),
    tellAgain: (id) =>
      turns.take(id, async () => {
        const now = await sessions.get(id)
        if (now === null || !told.has(id) || now.sequence !== told.get(id)?.sequence) return
        const update = { session: id, sequence: now.sequence, head: await views.head(now) }
        io.local.to(sessionRoom(id)).emit('session:updated', update)
      }),
    async tellOwn(id, seat) {
      if (!io.adapter.rooms.has(seatRoomIn(id, seat))) return
      const now = await sessions.get(id)
      if (now === null) return
      const head = await views.head(now)
      for (const socket of socketsIn(io, seatRoomIn(id, seat))) {
        const own = await views.own(now, socket.data.seat)
        socket.emit('session:updated', { session: id, sequence: now.sequence, head, own })
      }
    },
    sendAway(id, seat) {
      for (const socket of socketsIn(io, seatRoomIn(id, seat))) {
        socket.emit('session:kicked', { session: id })
        leaveRooms(socket)
      }
    },
    async tellSeat(socket, now) {
      const room = seatRoomIn(now.id, socket.data.seat.id)
      const others = socketsIn(io, room).filter((other) => other !== socket)
      if (others.length === 0) return
      const [head, own] = await Promise.all([views.head(now), views.own(now, socket.data.seat)])
      const update = { session: now.id, sequence: now.sequence, head, own }
      for (const other of others) other.emit('session:updated', update)
    },
    followed() {
      for (const id of told.keys()) forgetWhereAlone(id)
      return [...told.values()]
    },
  }
}

function leaveRooms(socket: PlayerSocket): void {
  const place = socket.data.session
  if (place === null) return
  for (const room of roomsOf(socket, place)) void socket.leave(room)
  socket.data.session = null
}

type Head = Pick<SessionUpdate, 'session' | 'sequence' | 'head'>

interface Shared {
  readonly host: HostView | null
  readonly wall: WallView | null
  readonly projected: WallView | null
}

function sharedWith(place: SessionPlace | null, { host, wall, projected }: Shared) {
  if (place?.isHost === true) return { host, wall: place.isWatcher ? projected : wall }
  return place?.isWatcher === true ? { wall: projected } : {}
}

/** In a lesson whatever begins is new to each: their match, their time. In a quiz it is what counts from its closing on. */
function isNewToEach({ session: before }: SessionNow, { session: now }: SessionNow): boolean {
  const isOver = now.phase === 'ended' && before.phase !== 'ended'
  const isLesson = now.title !== null
  const isMoved = now.phase !== before.phase || placeOf(now) !== placeOf(before)
  const isPlayed = now.rounds !== before.rounds || now.byHand !== before.byHand
  if (isOver || (isLesson && (isMoved || isPlayed))) return true
  return closedPlaces(now).length !== closedPlaces(before).length
}

function roomsOf(socket: PlayerSocket, { session, isHost, isPlayer, isWatcher }: SessionPlace): string[] {
  return [
    sessionRoom(session),
    ...(isHost ? [hostRoom(session)] : []),
    ...(isWatcher ? [watchRoom(session)] : []),
    ...(isPlayer ? [seatRoomIn(session, socket.data.seat.id)] : []),
  ]
}

export function sessionRoom(session: string): string {
  return `session:${session}`
}

export function hostRoom(session: string): string {
  return `session:${session}:host`
}

export function watchRoom(session: string): string {
  return `session:${session}:watch`
}

export function seatRoomIn(session: string, seat: string): string {
  return `session:${session}:${seat}`
}

/** Those that this process holds: each process tells its own. */
export function socketsIn(io: Sockets, room: string): PlayerSocket[] {
  const ids = io.adapter.rooms.get(room) ?? []
  return [...ids].flatMap((id) => io.sockets.get(id) ?? [])
}
