import type { OriginRules } from '#server/accounts/own-origin.ts'
import type { SeatDeps } from '#server/accounts/seats.ts'
import { NotStored } from '#server/matches/ports.ts'
import { type AnswerDeps, answerCommands } from './answer.ts'
import { authenticate } from './authenticate.ts'
import { type HandlerDeps, createHandlers, stopWaiting } from './handlers.ts'
import { seatRoom } from './players.ts'
import type { SessionPresence } from './session-presence.ts'
import type { PlayerSocket, Sockets } from './socket-server.ts'

export interface RealtimeDeps
  extends HandlerDeps, SeatDeps, Pick<AnswerDeps, 'limit' | 'onError' | 'onAnswered'> {
  readonly io: Sockets
  readonly sessionPresence: Pick<SessionPresence, 'gone'>
  readonly origins: Pick<OriginRules, 'trustProxy'>
}

export interface Realtime {
  /** Tells every browser, and refuses commands from now on. */
  announceStop(): void
}

export function startRealtime(deps: RealtimeDeps): Realtime {
  const { io } = deps
  let stopping = false
  const answers: AnswerDeps = { ...deps, handlers: createHandlers(deps), isStopping: () => stopping }

  io.use(authenticate(deps))
  io.on('connection', (socket) => {
    void socket.join(seatRoom(socket.data.seat.id))
    socket.conn.on('packet', () => (socket.data.heardAt = performance.now()))
    socket.on('disconnect', () => void forget(deps, socket))
    answerCommands(socket, answers)
  })

  return {
    announceStop() {
      stopping = true
      io.local.emit('server:stopping', {})
    },
  }
}

async function forget(deps: RealtimeDeps, socket: PlayerSocket): Promise<void> {
  try {
    await deps.sessionPresence.gone(socket)
    if (socket.data.waiting) await stopWaiting(deps, socket)
  } catch (error) {
    // It is not seen or renewed any more, and so not waited for or found for long.
    if (!(error instanceof NotStored)) deps.onError(error, 'disconnect')
  }
}
