import type { ExtendedError } from 'socket.io'
import { WIRE_VERSION } from '#core/contract/addresses.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import { addressOf } from '#server/accounts/forwarded.ts'
import type { OriginRules } from '#server/accounts/own-origin.ts'
import { type SeatDeps, findSeat } from '#server/accounts/seats.ts'
import { NotStored } from '#server/matches/ports.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import type { AnswerDeps } from './answer.ts'
import type { PlayerSocket } from './socket-server.ts'

type DoorDeps = SeatDeps & Pick<AnswerDeps, 'onError'> & { readonly origins: Pick<OriginRules, 'trustProxy'> }

/** The handshake: who does not speak our version, or has no seat, hears a code in `connect_error`. */
export function authenticate(deps: DoorDeps) {
  return async (socket: PlayerSocket, next: (error?: ExtendedError) => void): Promise<void> => {
    const code = await takePlace(deps, socket)
    try {
      next(code === null ? undefined : doorError(code))
    } catch (error) {
      // Not answered by a second `next`, and nobody waits for this promise.
      deps.onError(error, 'handshake')
    }
  }
}

/** Why the socket is not let in, or null. */
async function takePlace(deps: DoorDeps, socket: PlayerSocket): Promise<DoorCode | null> {
  try {
    // Whatever the other end sent, also nothing.
    const auth = socket.handshake.auth as { version?: unknown; device?: unknown } | null
    if (auth?.version !== WIRE_VERSION) return 'wrong-version'
    const { cookie } = socket.handshake.headers
    const isSecond = auth.device === 2
    const seat = await findSeat(deps, cookie, isSecond ? 2 : 1)
    if (seat === null) return 'no-seat'
    // Both cookies came with the handshake: who holds the second seat holds the first one too.
    const sharesWith = isSecond ? ((await findSeat(deps, cookie))?.id ?? null) : null
    Object.assign(socket.data, {
      seat,
      address: addressOf(socket.request, deps.origins.trustProxy),
      sharesWith,
      place: null,
      followedAt: 0,
      joins: 0,
      followedJoin: 0,
      session: null,
      waiting: false,
      seenAt: performance.now(),
      heardAt: performance.now(),
    })
    return null
  } catch (error) {
    deps.onError(error, 'handshake')
    return error instanceof NotStored ? 'not-stored' : 'internal'
  }
}

function doorError(code: DoorCode): ExtendedError {
  const { message } = refuse(code)
  return Object.assign(new Error(code), { data: { code, message } })
}
