import type { SessionUpdate } from '#core/contract/wire.ts'
import { closedPlaces } from '#core/session/session.ts'
import { createTurns } from '#server/matches/turns.ts'
import type { SessionViews } from '#server/sessions/session-views.ts'
import type { SessionNow, Sessions } from '#server/sessions/sessions.ts'
import type { PlayerSocket, Sockets } from './socket-server.ts'

/** Which session a socket follows, and as what: a host may play along. */
export interface SessionPlace {
  readonly session: string
  readonly isHost: boolean
  readonly isPlayer: boolean
}

/** Who hears what of a session. The head is one object for all; what is a seat's own goes to that seat alone. */
export interface Audience {
  /** The socket follows the session from now on, also as what it was before. */
  follow(socket: PlayerSocket, now: SessionNow, as: 'host' | 'player'): SessionPlace
  unfollow(socket: PlayerSocket, as?: 'player'): void
  /** Tells of what is newer than what was told, in order. */
  tell(session: string): Promise<void>
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
    else io.to(sessionRoom(id)).emit('session:updated', update)
    told.set(id, now)
  }

  function forgetWhereAlone(id: string): boolean {
    const isAlone = socketsIn(io, sessionRoom(id)).length === 0
    if (isAlone && told.delete(id)) sessions.release(id)
    return isAlone
  }

  async function tellEach(now: SessionNow, update: Omit<SessionUpdate, 'own' | 'host'>): Promise<void> {
    const host = socketsIn(io, hostRoom(now.id)).length === 0 ? null : await views.host(now)
    for (const socket of socketsIn(io, sessionRoom(now.id))) {
      const place = socket.data.session
      const own = place?.isPlayer === true ? { own: await views.own(now, socket.data.seat) } : {}
      socket.emit('session:updated', { ...update, ...own, ...(place?.isHost === true ? { host } : {}) })
    }
  }

  return {
    follow(socket, now, as) {
      const before = socket.data.session?.session === now.id ? socket.data.session : null
      if (before === null) leaveRooms(socket)
      const place = {
        session: now.id,
        isHost: as === 'host' || before?.isHost === true,
        isPlayer: as === 'player' || before?.isPlayer === true,
      }
      for (const room of roomsOf(socket, place)) void socket.join(room)
      socket.data.session = place
      if (!told.has(now.id)) told.set(now.id, now)
      sessions.hold(now.id)
      return place
    },
    unfollow(socket, as) {
      const place = socket.data.session
      if (as === undefined || place?.isHost !== true) return leaveRooms(socket)
      void socket.leave(seatRoomIn(place.session, socket.data.seat.id))
      socket.data.session = { ...place, isPlayer: false }
    },
    tell: (id) => turns.take(id, () => tellNow(id)),
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

function isNewToEach(before: SessionNow, now: SessionNow): boolean {
  const isOver = now.session.phase === 'ended' && before.session.phase !== 'ended'
  return isOver || closedPlaces(now.session).length !== closedPlaces(before.session).length
}

function roomsOf(socket: PlayerSocket, { session, isHost, isPlayer }: SessionPlace): string[] {
  return [
    sessionRoom(session),
    ...(isHost ? [hostRoom(session)] : []),
    ...(isPlayer ? [seatRoomIn(session, socket.data.seat.id)] : []),
  ]
}

export function sessionRoom(session: string): string {
  return `session:${session}`
}

export function hostRoom(session: string): string {
  return `session:${session}:host`
}

export function seatRoomIn(session: string, seat: string): string {
  return `session:${session}:${seat}`
}

/** Those that this process holds: each process tells its own. */
export function socketsIn(io: Sockets, room: string): PlayerSocket[] {
  const ids = io.sockets.adapter.rooms.get(room) ?? []
  return [...ids].flatMap((id) => io.sockets.sockets.get(id) ?? [])
}
