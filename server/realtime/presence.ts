import type { Place } from '#server/matches/done.ts'
import type { Presence } from '#server/matches/lend-seat.ts'
import type { Matches } from '#server/matches/matches.ts'
import type { SeatList } from '#server/matches/ports.ts'
import { placeOf, roomOf } from './players.ts'
import type { PlayerSocket, Sockets } from './socket-server.ts'

export interface PresenceWatch extends Presence {
  readonly stop: () => void
}

/** A ping goes out every 5 s: a socket that said nothing for longer than that and a bit is not counted as there. */
const HEARD_WITHIN = 7000

/** Marks the seats of the sockets that this process holds as seen, every few seconds. */
export function watchPresence(
  io: Sockets,
  seats: SeatList,
  matches: Matches,
  seenEvery: number,
): PresenceWatch {
  let watchingSince = performance.now()
  const timer = setInterval(() => void mark(), seenEvery)

  async function mark(): Promise<void> {
    const places = herePlaces(io).filter(({ match }) => matches.known(match)?.match.phase !== 'ended')
    try {
      if (places.length > 0) await seats.seen(places)
    } catch {
      watchingSince = performance.now()
    }
  }

  return {
    isHere: (place) => socketsAt(io, place).some(isAlive),
    watchingFor: () => performance.now() - watchingSince,
    stop: () => clearInterval(timer),
  }
}

function socketsAt(io: Sockets, place: Place): PlayerSocket[] {
  const ids = io.adapter.rooms.get(roomOf(place)) ?? []
  return [...ids].flatMap((id) => io.sockets.get(id) ?? [])
}

export function isAlive(socket: PlayerSocket): boolean {
  return performance.now() - socket.data.heardAt < HEARD_WITHIN
}

function herePlaces(io: Sockets): Place[] {
  return [...io.sockets.values()]
    .filter(isAlive)
    .map(placeOf)
    .filter((place) => place !== null)
}
