import type { ExtendedError } from 'socket.io'
import { WIRE_VERSION, type DoorCode } from '#core/contract/wire.ts'
import { type SeatDeps, findSeat } from '#server/accounts/seats.ts'
import { NotStored } from '#server/matches/ports.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import type { PlayerSocket } from './socket-server.ts'

/** The handshake: who does not speak our version, or has no seat, hears a code in `connect_error`. */
export function authenticate(deps: SeatDeps) {
  return async (socket: PlayerSocket, next: (error?: ExtendedError) => void): Promise<void> => {
    if (socket.handshake.auth['version'] !== WIRE_VERSION) return next(doorError('wrong-version'))
    try {
      const seat = await findSeat(deps, socket.handshake.headers.cookie)
      if (seat === null) return next(doorError('no-seat'))
      Object.assign(socket.data, { seat, place: null, waiting: false, heardAt: performance.now() })
      next()
    } catch (error) {
      next(doorError(error instanceof NotStored ? 'not-stored' : 'internal'))
    }
  }
}

function doorError(code: DoorCode): ExtendedError {
  const { message } = refuse(code)
  return Object.assign(new Error(code), { data: { code, message } })
}
