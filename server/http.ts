import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { CARD_PATH, SEAT_PATH, SESSION_PATH, WIRE_PATH } from '#core/contract/addresses.ts'
import { addressOf, dropForwarded } from '#server/accounts/forwarded.ts'
import { FOREIGN_ORIGIN, type OriginRules, cameByHttps, isOwnOrigin } from '#server/accounts/own-origin.ts'
import { type DeviceSeat, seatCookie } from '#server/accounts/seat-cookie.ts'
import { type DeedLimit, NO_DEED_LIMIT, createDeedLimit } from '#server/accounts/deed-limit.ts'
import { type SeatDoor, SeatDoorClosed, createSeatDoor } from '#server/accounts/seat-door.ts'
import { nameLanguage } from '#server/accounts/name-language.ts'
import { type SeatDeps, takeSeat } from '#server/accounts/seats.ts'
import { ACCOUNT_PATH } from '#server/accounts/account-path.ts'
import type { TeacherAccounts } from '#server/accounts/teachers.ts'
import { NotStored } from '#server/matches/ports.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import { refuseDeed, sendDeedRefused } from './http-deeds.ts'
import { leavePolicyToPage } from './http-headers.ts'
import { sendJson } from './http-json.ts'
import { type CardDoor, isForCardDoor } from './http-card.ts'
import { type OperatorsDoor, type OperatorsDoorDeps, createOperatorsDoor } from './http-operators.ts'
import type { SessionDoor } from './http-session.ts'
import { loggedPath } from './logged-path.ts'
import { type AnsweredRequest, answerAsRequest } from './request-facts.ts'

/** What answers everything that is not ours: Next, or nothing in tests of the server alone. */
export interface Pages {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** For the reload of development; null: there is none. */
  readonly upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>) | null
}

export interface HttpDeps extends SeatDeps, OperatorsDoorDeps {
  readonly newId: (length: number) => string
  readonly origins: OriginRules
  readonly teachers: TeacherAccounts
  /** Whether one address gets only so many new seats, and one person has only so much done. */
  readonly rateLimit: boolean
  /** What answers {@link SESSION_PATH}. */
  readonly makeSession: SessionDoor['make']
  /** What answers below {@link SESSION_PATH}. */
  readonly openProjector: SessionDoor['openProjector']
  /** What answers {@link CARD_PATH}. */
  readonly openCard: CardDoor['answer']
  readonly pages: Pages | null
  readonly onError: (error: unknown, what: string) => void
  readonly onAnswered?: ((answered: AnsweredRequest) => void) | undefined
}

interface Answering extends HttpDeps {
  readonly door: SeatDoor
  readonly operators: OperatorsDoor
  readonly deeds: DeedLimit
}

/** What the one HTTP server answers: its operators, seats, cards, sessions, then the pages. socket.io adds its own path afterwards. */
export function answerHttp(server: Server, given: HttpDeps): void {
  const deps = {
    ...given,
    door: createSeatDoor(given.rateLimit),
    deeds: given.rateLimit ? createDeedLimit() : NO_DEED_LIMIT,
    operators: createOperatorsDoor(given),
  }
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!deps.origins.trustProxy) dropForwarded(request)
    answerAsRequest(request, response, deps.onAnswered, () => answer(deps, request, response))
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.startsWith(`${WIRE_PATH}/`)) return
    if (!deps.origins.trustProxy) dropForwarded(request)
    const upgrade = request.url?.startsWith('/_next/') ? deps.pages?.upgrade : null
    // Next answers no other: whoever asks would wait for ever.
    if (upgrade) upgrade(request, socket, head).catch(() => socket.destroy())
    else socket.destroy()
  })
}

function answer(deps: Answering, request: IncomingMessage, response: ServerResponse): void {
  route(deps, request, response).catch((error: unknown) => {
    deps.onError(error, loggedPath(request.url ?? ''))
    if (!response.headersSent) sendJson(response, 500, refuse('internal'))
    else response.destroy()
  })
}

async function route(deps: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? ''
  if (deps.operators.answer(path, request, response)) return
  if (path === SEAT_PATH) return sendSeat(deps, request, response)
  if (path === CARD_PATH && isForCardDoor(request)) return deps.openCard(request, response)
  if (path === SESSION_PATH) return deps.makeSession(request, response)
  if (path.startsWith(`${SESSION_PATH}/projector/`)) return deps.openProjector(request, response)
  if (path.startsWith(`${ACCOUNT_PATH}/`)) return deps.teachers.answer(request, response)
  // Next would take it for an error of its own.
  if (!isDecodable(path)) return sendMalformed(response)
  if (deps.pages === null) return sendJson(response, 404, { ok: false })
  return sendPage(deps, deps.pages, request, response)
}

async function sendPage(
  deps: Answering,
  pages: Pages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = await refuseDeed(deps, request)
  if (refused !== null) {
    request.resume()
    return sendDeedRefused(response, refused)
  }
  // Pages go by this one alone.
  if (cameByHttps(request.headers, 'encrypted' in request.socket, deps.origins))
    request.headers['x-forwarded-proto'] ??= 'https'
  leavePolicyToPage(response)
  return pages.handle(request, response)
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path).length > 0
  } catch {
    return false
  }
}

function sendMalformed(response: ServerResponse): void {
  const message = 'This address is malformed: a % in it is not followed by what it has to be.'
  sendJson(response, 400, { ...refuse('malformed'), message })
}

/** Gives a seat to who has none, and says who one is. The secret goes into the cookie and nowhere else. */
async function sendSeat(deps: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.resume()
  const { headers, socket } = request
  if (request.method !== 'POST') return sendJson(response, 405, refuse('malformed'), { Allow: 'POST' })
  if (!isOwnOrigin(headers, deps.origins)) return sendForeignOrigin(response)
  const address = addressOf(request, deps.origins.trustProxy)
  try {
    const admit = (create: () => Promise<void>) => deps.door.admit(address, create)
    const device = deviceAsked(request)
    const { seat, proof } = await takeSeat(deps, headers.cookie, admit, nameLanguage(headers), device)
    const secure = cameByHttps(headers, 'encrypted' in socket, deps.origins)
    const cookie = proof === null ? {} : { 'Set-Cookie': seatCookie(proof, secure, device) }
    sendJson(response, 200, { seat: seat.id, name: seat.name, shown: seat.shown }, cookie)
  } catch (error) {
    if (error instanceof SeatDoorClosed) return sendDoorClosed(response, error)
    if (!(error instanceof NotStored)) throw error
    deps.operators.forget()
    deps.onError(error, SEAT_PATH)
    sendJson(response, 503, refuse('not-stored'), { 'Retry-After': '1' })
  }
}

/** `?device=2`: the seat of somebody who shares the device. */
function deviceAsked({ url }: IncomingMessage): DeviceSeat {
  return new URLSearchParams(url?.split('?', 2)[1]).get('device') === '2' ? 2 : 1
}

function sendForeignOrigin(response: ServerResponse): void {
  sendJson(response, 403, { ...refuse('no-seat'), message: FOREIGN_ORIGIN })
}

function sendDoorClosed(response: ServerResponse, { why, retryAfterMs }: SeatDoorClosed): void {
  const status = why === 'busy' ? 503 : 429
  const message = 'Too many new seats at the moment: try again after the seconds of Retry-After.'
  const headers = { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) }
  sendJson(response, status, { ...refuse('too-fast', { retryAfterMs }), message }, headers)
}
