import type { IncomingMessage, ServerResponse } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { MAX_SESSION_BODY, SESSION_PATH, type SetFault } from '#core/contract/wire.ts'
import { newSession } from '#core/session/settings-schema.ts'
import { addressOf } from './accounts/forwarded.ts'
import { type OriginRules, cameByHttps, isOwnOrigin } from './accounts/own-origin.ts'
import { readJson, sendJson } from './http-json.ts'
import { NotStored } from './matches/ports.ts'
import { refuse } from './matches/refuse-at-door.ts'
import { type CreateSessionDeps, type CreatedSession, createSession } from './sessions/create-session.ts'
import { hostCookie } from './sessions/host-proof.ts'

/** New sessions of one address: a school is one address, and all its teachers may begin in the same minute. */
const NEW_SESSIONS = { points: 60, duration: 60 }

export interface SessionDoorDeps extends CreateSessionDeps {
  readonly origins: OriginRules
  readonly rateLimit: boolean
  readonly onError: (error: unknown, what: string) => void
}

export type SessionDoor = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Makes a session for whoever posts one. The host's secret goes into the cookie and nowhere else. */
export function createSessionDoor(deps: SessionDoorDeps): SessionDoor {
  const limiter = deps.rateLimit ? new RateLimiterMemory(NEW_SESSIONS) : null
  return async (request, response) => {
    if (request.method !== 'POST') {
      request.resume()
      return sendJson(response, 405, refuse('malformed'), { Allow: 'POST' })
    }
    if (!isOwnOrigin(request.headers, deps.origins)) {
      request.resume()
      const message = 'The Origin header is not that of the host that was asked, nor PUBLIC_URL.'
      return sendJson(response, 403, { ...refuse('not-the-host'), message })
    }
    const retryAfterMs = await waitFor(limiter, addressOf(request, deps.origins.trustProxy))
    if (retryAfterMs > 0) {
      request.resume()
      const headers = { 'Retry-After': String(Math.ceil(retryAfterMs / 1000)) }
      return sendJson(response, 429, refuse('too-fast', { retryAfterMs }), headers)
    }
    await make(deps, request, response)
  }
}

async function make(
  deps: SessionDoorDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJson(request, MAX_SESSION_BODY)
  if (body === 'too-large') {
    const message = `The body is larger than ${MAX_SESSION_BODY.toLocaleString('en')} octets.`
    return sendJson(response, 413, { ...refuse('malformed'), message }, { Connection: 'close' })
  }
  const wanted = body === 'malformed' ? null : newSession.safeParse(body.value)
  if (wanted?.success !== true) return sendJson(response, 400, refuse('malformed'))
  try {
    sendMade(deps, request, response, await createSession(deps, wanted.data.source, wanted.data.settings))
  } catch (error) {
    if (!(error instanceof NotStored)) throw error
    deps.onError(error, SESSION_PATH)
    sendJson(response, 503, refuse('not-stored'), { 'Retry-After': '1' })
  }
}

function sendMade(
  { origins }: SessionDoorDeps,
  { headers, socket }: IncomingMessage,
  response: ServerResponse,
  made: CreatedSession,
): void {
  if ('faults' in made) return sendFaults(response, made.faults)
  const secure = cameByHttps(headers, 'encrypted' in socket, origins)
  const cookie = { 'Set-Cookie': hostCookie(made.id, made.hostToken, secure) }
  sendJson(response, 200, { ok: true, session: made.id, code: made.code }, cookie)
}

function sendFaults(response: ServerResponse, faults: readonly SetFault[]): void {
  const more = faults.length > 0 ? { faults } : {}
  sendJson(response, 422, { ...refuse('no-such-questions'), ...more })
}

async function waitFor(limiter: RateLimiterMemory | null, address: string): Promise<number> {
  try {
    await limiter?.consume(address)
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext)
    throw error
  }
}
