import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { SEAT_PATH, WIRE_PATH } from '#core/contract/wire.ts'
import { type OriginRules, cameByHttps, isOwnOrigin } from '#server/accounts/own-origin.ts'
import { seatCookie } from '#server/accounts/seat-cookie.ts'
import { type SeatDeps, takeSeat } from '#server/accounts/seats.ts'
import { NotStored } from '#server/matches/ports.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'

/** What answers everything that is not ours: Next, or nothing in tests of the server alone. */
export interface Pages {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** For the reload of development; null: there is none. */
  readonly upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>) | null
}

export interface HttpDeps extends SeatDeps {
  readonly newId: (length: number) => string
  readonly origins: OriginRules
  /** Whether the database answers. */
  readonly isHealthy: () => Promise<boolean>
  readonly pages: Pages | null
  readonly onError: (error: unknown, what: string) => void
}

/** What the one HTTP server answers: health, seats, then the pages. socket.io adds its own path afterwards. */
export function answerHttp(server: Server, deps: HttpDeps): void {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    route(deps, request, response).catch((error: unknown) => {
      deps.onError(error, request.url ?? '')
      if (!response.headersSent) sendJson(response, 500, refuse('internal'))
      else response.destroy()
    })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.startsWith(`${WIRE_PATH}/`)) return
    const upgrade = request.url?.startsWith('/_next/') ? deps.pages?.upgrade : null
    // Next answers no other: whoever asks would wait for ever.
    if (upgrade) upgrade(request, socket, head).catch(() => socket.destroy())
    else socket.destroy()
  })
}

async function route(deps: HttpDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?', 1)[0]
  if (path === '/healthz') return sendHealth(deps, response)
  if (path === SEAT_PATH) return sendSeat(deps, request, response)
  if (deps.pages === null) return sendJson(response, 404, { ok: false })
  return deps.pages.handle(request, response)
}

async function sendHealth(deps: HttpDeps, response: ServerResponse): Promise<void> {
  const healthy = await deps.isHealthy()
  sendJson(response, healthy ? 200 : 503, { ok: healthy })
}

/** Gives a seat to who has none, and says who one is. The secret goes into the cookie and nowhere else. */
async function sendSeat(deps: HttpDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.resume()
  if (request.method !== 'POST') return sendJson(response, 405, refuse('malformed'), { Allow: 'POST' })
  if (!isOwnOrigin(request.headers, deps.origins)) return sendJson(response, 403, refuse('no-seat'))
  try {
    const { seat, proof } = await takeSeat(deps, request.headers.cookie)
    const secure = cameByHttps(request.headers, 'encrypted' in request.socket, deps.origins)
    const cookie = proof === null ? {} : { 'Set-Cookie': seatCookie(proof, secure) }
    sendJson(response, 200, { seat: seat.id, name: seat.name, shown: seat.shown }, cookie)
  } catch (error) {
    if (!(error instanceof NotStored)) throw error
    sendJson(response, 503, refuse('not-stored'))
  }
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(JSON.stringify(body))
}
