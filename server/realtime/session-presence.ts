import type { SessionStorage } from '#server/sessions/ports.ts'
import type { SessionTimes } from '#server/sessions/session-times.ts'
import { seatRoomIn, socketsIn } from './audience.ts'
import { isAlive } from './presence.ts'
import type { PlayerSocket, Sockets } from './socket-server.ts'

export interface SessionPresence {
  /** A socket has gone; its seat is waited for a moment longer. @throws {NotStored} */
  gone(socket: PlayerSocket): Promise<void>
  /** Milliseconds for which this process has been able to see who is there, and to write it down. */
  readonly watchingFor: () => number
  readonly stop: () => void
}

interface PresenceDeps extends Pick<SessionStorage, 'seats' | 'list'> {
  readonly io: Sockets
  readonly times: SessionTimes
  readonly seenEvery: number
}

/** Marks the players and hosts whose sockets this process holds as seen, every few seconds. */
export function watchSessionPresence({ io, seats, list, times, seenEvery }: PresenceDeps): SessionPresence {
  let watchingSince = performance.now()
  const timer = setInterval(() => void mark(), seenEvery)

  async function mark(): Promise<void> {
    const alive = [...io.sockets.values()].filter(isAlive)
    const here = alive.flatMap(placesOf)
    const hosted = here.flatMap(({ session, isHost }) => (isHost ? [session] : []))
    const playing = here.flatMap(({ session, seat, isPlayer }) => (isPlayer ? [{ session, seat }] : []))
    try {
      if (playing.length > 0) await seats.seen(playing)
      for (const { data } of alive) data.seenAt = performance.now()
      if (hosted.length > 0) await list.hostSeen([...new Set(hosted)])
    } catch {
      watchingSince = performance.now()
    }
  }

  return {
    async gone(socket) {
      for (const { session, seat, isPlayer } of placesOf(socket)) {
        const isElsewhere = socketsIn(io, seatRoomIn(session, seat)).some((other) => other !== socket)
        if (isPlayer && !isElsewhere)
          await seats.seenBefore({ session, seat }, times.hereWithin - times.reload, unseenFor(socket))
      }
    },
    watchingFor: () => performance.now() - watchingSince,
    stop: () => clearInterval(timer),
  }
}

/** Milliseconds. The player may be at another process by now, which sees and writes down what this one does not. */
function unseenFor({ data }: PlayerSocket): number {
  return Math.max(0, performance.now() - data.seenAt)
}

function placesOf({ data }: PlayerSocket) {
  return data.session === null ? [] : [{ ...data.session, seat: data.seat.id }]
}
