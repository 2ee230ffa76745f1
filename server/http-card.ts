import type { IncomingMessage, ServerResponse } from 'node:http'
import { CARD_PATH } from '#core/contract/addresses.ts'
import { addressOf } from './accounts/forwarded.ts'
import { FOREIGN_ORIGIN, type OriginRules, cameByHttps, isOwnOrigin } from './accounts/own-origin.ts'
import { noSeatCookie, seatCookie } from './accounts/seat-cookie.ts'
import { findSeat } from './accounts/seats.ts'
import { readLogin } from './cards/read-login.ts'
import { type CardDoorDeps, type SignedIn, signInByCard, signOutOfCard } from './cards/sign-in-by-card.ts'
import { readJson, sendJson } from './http-json.ts'
import { NotStored, type SeatList } from './matches/ports.ts'
import { refuse } from './matches/refuse-at-door.ts'

/** Octets: an id and a secret. */
const LARGEST_BODY = 256

export interface CardHttpDeps extends CardDoorDeps {
  readonly seats: SeatList
  readonly origins: OriginRules
  readonly onError: (error: unknown, what: string) => void
}

export interface CardDoor {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/** The page has the same address: it is asked for with GET, and its forms are not JSON. */
export function isForCardDoor({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'DELETE' || (method === 'POST' && /^application\/json\b/i.test(headers['content-type'] ?? ''))
  )
}

/** Signs a browser in and out by card. The seat's secret goes into the cookie and nowhere else. */
export function createCardDoor(deps: CardHttpDeps): CardDoor {
  return {
    async answer(request, response) {
      if (!isOwnOrigin(request.headers, deps.origins)) {
        request.resume()
        return sendJson(response, 403, { ...refuse('no-seat'), message: FOREIGN_ORIGIN })
      }
      try {
        await (request.method === 'POST' ? signIn : signOut)(deps, request, response)
      } catch (error) {
        if (!(error instanceof NotStored)) throw error
        deps.onError(error, CARD_PATH)
        sendJson(response, 503, refuse('not-stored'), { 'Retry-After': '1' })
      }
    },
  }
}

type Answer = (deps: CardHttpDeps, request: IncomingMessage, response: ServerResponse) => Promise<void>

const signIn: Answer = async (deps, request, response) => {
  const body = await readJson(request, LARGEST_BODY)
  const login = typeof body === 'string' ? null : readLogin(body.value)
  if (login === null) return sendJson(response, 400, { ok: false, why: 'malformed' })
  const address = addressOf(request, deps.origins.trustProxy)
  const done = await signInByCard(deps, { ...login, address }, request.headers.cookie)
  if (!done.ok) return sendRefused(response, done)
  const cookie = seatCookie(done.proof, isSecure(deps, request))
  sendJson(response, 200, { ok: true, ...done.seat }, { 'Set-Cookie': cookie })
}

function sendRefused(response: ServerResponse, refused: Extract<SignedIn, { ok: false }>): void {
  if (refused.why === 'wrong') return sendJson(response, 401, refused)
  const { why, leftMs } = refused
  const headers = { 'Retry-After': String(Math.ceil(leftMs / 1000)) }
  sendJson(response, 429, { ok: false, why, retryAfterMs: Math.ceil(leftMs) }, headers)
}

/** A seat that came with no card stays: without its cookie nobody would find it again. */
const signOut: Answer = async (deps, request, response) => {
  request.resume()
  const { cookie } = request.headers
  const isGone = (await signOutOfCard(deps, cookie)) || (await findSeat(deps, cookie)) === null
  const headers: Record<string, string> = isGone
    ? { 'Set-Cookie': noSeatCookie(isSecure(deps, request)) }
    : {}
  sendJson(response, 200, { ok: true }, headers)
}

function isSecure({ origins }: CardHttpDeps, { headers, socket }: IncomingMessage): boolean {
  return cameByHttps(headers, 'encrypted' in socket, origins)
}
