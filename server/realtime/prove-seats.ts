import { type SeatDeps, findSeat } from '#server/accounts/seats.ts'
import type { PlayerSocket, Sockets } from './socket-server.ts'

export interface ProveDeps extends SeatDeps {
  readonly io: Sockets
}

/**
 * Ends the sockets of devices that are nobody's any more, where no word of it came from the process at which that was
 * decided. All are asked about in one breath, and so by a few statements. @throws {NotStored}
 */
export async function endUnproved(deps: ProveDeps): Promise<void> {
  await Promise.all([...deps.io.sockets.values()].map((socket) => endWhereUnproved(deps, socket)))
}

/** By the cookie of its handshake: whoever is somebody else by now comes back with another one. */
async function endWhereUnproved(deps: ProveDeps, socket: PlayerSocket): Promise<void> {
  const { auth, headers } = socket.handshake
  const seat = await findSeat(deps, headers.cookie, auth['device'] === 2 ? 2 : 1)
  if (seat === null) socket.disconnect(true)
}
