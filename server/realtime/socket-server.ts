import type { Server as HttpServer } from 'node:http'
import { type DefaultEventsMap, type Namespace, Server, type ServerOptions, type Socket } from 'socket.io'
import { MAX_MESSAGE, WIRE_PATH } from '#core/contract/addresses.ts'
import type { ServerToClient } from '#core/contract/server-events.ts'
import type { ClientToServer } from '#core/contract/wire.ts'
import { type OriginRules, isOwnOrigin } from '#server/accounts/own-origin.ts'
import type { Seat } from '#server/accounts/seats.ts'
import type { Place } from '#server/matches/done.ts'
import type { SessionPlace } from './audience.ts'
import { forgetRequests } from './forget-requests.ts'
import { TEXT_PARSER } from './text-parser.ts'

interface SocketData {
  seat: Seat
  /** That it came from: guesses are counted by it. */
  address: string
  /** The seat with which it shares its device, and which is proved too; null: none. */
  sharesWith: string | null
  /** The match that this socket follows: one at a time, beside the session that it belongs to. */
  place: Place | null
  /** Since when, in epoch ms. */
  followedAt: number
  /** How often it has sent `match:join`, and which of these is followed. */
  joins: number
  followedJoin: number
  /** The session that it follows. */
  session: SessionPlace | null
  waiting: boolean
  /** `performance.now()` by when this process has written down last that its player is in the session. */
  seenAt: number
  /** `performance.now()` of the last sign of life. */
  heardAt: number
}

type SocketServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
/** The sockets of one house: whoever connects to its namespace. */
export type Sockets = Namespace<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
export type PlayerSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>

/** What carries words between processes; without it there is one. */
export type AdapterOf = ServerOptions['adapter']

/** Milliseconds. A dead wifi tells nobody: without an answer to a ping the socket is gone after both together. */
const PING_EVERY = 5000
const PING_TIMEOUT = 10_000

/** socket.io on its own path of the server that also has the pages; it leaves other upgrades alone. */
export function createSocketServer(
  http: HttpServer,
  origins: OriginRules,
  adapter?: AdapterOf,
): SocketServer {
  const server: SocketServer = new Server(http, {
    ...(adapter === undefined ? {} : { adapter }),
    parser: TEXT_PARSER,
    path: WIRE_PATH,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_MESSAGE,
    pingInterval: PING_EVERY,
    pingTimeout: PING_TIMEOUT,
    allowRequest: (request, done) => {
      const own = isOwnOrigin(request.headers, origins)
      done(own ? null : 'origin not allowed', own)
    },
  })
  forgetRequests(server)
  return server
}
