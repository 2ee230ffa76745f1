import type { Place } from '#server/matches/done.ts'
import { type MatchChange, chairsOf, newsFor, rolesToTell } from '#server/matches/match-change.ts'
import { socketsIn } from './audience.ts'
import type { PlayerSocket, Sockets } from './socket-server.ts'

/**
 * Who hears what, of those that this process holds: each process tells its own. Rooms are by (match, role), and by which of two who share an end, so that nobody is ever sent another
 * one's view.
 */
export interface Players {
  /** Tells each role what is new to it; `by` has heard it in the answer to its own command. */
  tell(change: MatchChange, by?: PlayerSocket): void
  /** `wish`: what the seat has waited for. */
  tellPaired(seat: string, match: string, wish: string): void
  tellOffered(seat: string, match: string, again: string): void
  /** The socket follows the match from now on; another one of that place hears that it was taken over. */
  follow(socket: PlayerSocket, place: Place): void
  /** A tab at another process has taken the place over, at that time: epoch ms. Whoever came here later keeps it. */
  giveUp(place: Place, at: number): void
  unfollow(socket: PlayerSocket): void
}

/** `now`: epoch ms. */
export function createPlayers(io: Sockets, now: () => number): Players {
  return {
    tell(change, by) {
      const { id: match } = change
      const chairs = rolesToTell(change).flatMap((role) => chairsOf(change.match, role))
      for (const { role, sharer } of chairs) {
        const room = roomOf({ match, role, sharer })
        const isHeard = io.adapter.rooms.has(room) && by?.rooms.has(room) !== true
        if (isHeard) io.local.to(room).emit('match:updated', newsFor(change, role, sharer))
      }
    },
    tellPaired(seat, match) {
      io.local.to(seatRoom(seat)).emit('match:paired', { match })
    },
    tellOffered(seat, match, again) {
      io.local.to(seatRoom(seat)).emit('match:offered', { match, again })
    },
    follow(socket, place) {
      const room = roomOf(place)
      if (!socket.rooms.has(room)) leaveRoom(socket)
      takeOver(io, place, (other) => other !== socket)
      void socket.join(room)
      Object.assign(socket.data, { place, followedAt: now() })
    },
    // Told late, it is of a tab that may be gone by now.
    giveUp: (place, at) => takeOver(io, place, ({ data }) => data.followedAt < at),
    unfollow: leaveRoom,
  }
}

function takeOver(io: Sockets, place: Place, isOusted: (socket: PlayerSocket) => boolean): void {
  const room = roomOf(place)
  for (const socket of socketsIn(io, room).filter(isOusted)) {
    socket.emit('seat:taken-over', { match: place.match })
    void socket.leave(room)
  }
}

function leaveRoom(socket: PlayerSocket): void {
  if (socket.data.place !== null) void socket.leave(roomOf(socket.data.place))
  socket.data.place = null
}

export function seatRoom(seat: string): string {
  return `seat:${seat}`
}

export function roomOf({ match, role, sharer }: Place): string {
  return sharer === 0 ? `${match}:${role}` : `${match}:${role}:${sharer}`
}

/** Where the socket sits, unless a newer tab has taken over. */
export function placeOf(socket: Pick<PlayerSocket, 'data' | 'rooms'>): Place | null {
  const { place } = socket.data
  return place !== null && socket.rooms.has(roomOf(place)) ? place : null
}
