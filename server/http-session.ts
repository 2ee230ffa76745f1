import type { IncomingMessage, ServerResponse } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { MAX_SESSION_BODY, SESSION_PATH } from '#core/contract/addresses.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { NewLesson, SetFault } from '#core/contract/new-session.ts'
import { newLesson, newSession } from '#core/session/settings-schema.ts'
import { addressOf } from './accounts/forwarded.ts'
import type { Teachers } from './accounts/teachers.ts'
import { FOREIGN_ORIGIN, type OriginRules, cameByHttps, isOwnOrigin } from './accounts/own-origin.ts'
import { readJson, sendJson } from './http-json.ts'
import { NotStored } from './matches/ports.ts'
import { refuse } from './matches/refuse-at-door.ts'
import {
  type CreateLessonDeps,
  type CreatedSession,
  type MadeSession,
  createLesson,
  createSession,
} from './sessions/create-session.ts'
import { hostCookie } from './sessions/host-proof.ts'
import { isProjectorKey, projectorCookie } from './sessions/projector-proof.ts'

/** New sessions of one address: a school is one address, and all its teachers may begin in the same minute. */
const NEW_SESSIONS = { points: 60, duration: 60 }

export interface SessionDoorDeps extends CreateLessonDeps {
  readonly teachers: Pick<Teachers, 'of'>
  /** The same lesson for nobody, in memory. @throws {NotStored} */
  readonly rehearse: (teacher: string, lesson: NewLesson) => Promise<MadeSession | DoorCode>
  readonly origins: OriginRules
  readonly rateLimit: boolean
  readonly onError: (error: unknown, what: string) => void
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface SessionDoor {
  /** Makes a session for whoever posts one. The host's secret goes into the cookie and nowhere else. */
  readonly make: Answer
  /** The link of a console: makes the browser that opens it the session's projector. */
  readonly openProjector: Answer
}

export function createSessionDoor(deps: SessionDoorDeps): SessionDoor {
  return { make: createMaker(deps), openProjector: (...asked) => openProjector(deps, ...asked) }
}

function createMaker(deps: SessionDoorDeps): Answer {
  const limiter = deps.rateLimit ? new RateLimiterMemory(NEW_SESSIONS) : null
  return async (request, response) => {
    if (request.method !== 'POST') {
      request.resume()
      return sendJson(response, 405, refuse('malformed'), { Allow: 'POST' })
    }
    if (!isOwnOrigin(request.headers, deps.origins)) {
      request.resume()
      return sendJson(response, 403, { ...refuse('not-the-host'), message: FOREIGN_ORIGIN })
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
  const wanted = body === 'malformed' ? null : wantedIn(body.value)
  if (wanted === null) return sendJson(response, 400, refuse('malformed'))
  try {
    const made =
      'plan' in wanted
        ? await startLesson(deps, request, wanted)
        : await createSession(deps, wanted.source, wanted.settings)
    sendMade(deps, request, response, made, 'plan' in wanted && wanted.rehearsal)
  } catch (error) {
    if (!(error instanceof NotStored)) throw error
    deps.onError(error, SESSION_PATH)
    sendJson(response, 503, refuse('not-stored'), { 'Retry-After': '1' })
  }
}

function wantedIn(body: unknown) {
  const isLesson = typeof body === 'object' && body !== null && 'plan' in body
  return (isLesson ? newLesson.safeParse(body) : newSession.safeParse(body)).data ?? null
}

async function startLesson(
  deps: SessionDoorDeps,
  { headers }: IncomingMessage,
  lesson: NewLesson,
): Promise<CreatedSession | DoorCode> {
  const teacher = await deps.teachers.of(headers.cookie)
  if (teacher === null) return 'not-signed-in'
  return lesson.rehearsal ? deps.rehearse(teacher.id, lesson) : createLesson(deps, teacher.id, lesson)
}

const STATUS_OF: Partial<Record<DoorCode, number>> = { 'not-signed-in': 401, 'no-such-plan': 404 }

function sendMade(
  { origins }: SessionDoorDeps,
  { headers, socket }: IncomingMessage,
  response: ServerResponse,
  made: CreatedSession | DoorCode,
  rehearsal: boolean,
): void {
  if (typeof made === 'string') return sendJson(response, STATUS_OF[made] ?? 422, refuse(made))
  if ('faults' in made) return sendFaults(response, made.faults)
  const secure = cameByHttps(headers, 'encrypted' in socket, origins)
  const cookie = { 'Set-Cookie': hostCookie(made.id, made.hostToken, secure) }
  sendJson(response, 200, { ok: true, session: made.id, code: made.code, rehearsal }, cookie)
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

const PROJECTOR_LINK = /^\/session\/projector\/([2-9A-HJ-NP-Z]{6})\/([A-Za-z0-9_-]{22})$/

/** The key stays out of the address that the projector then shows to everybody. */
async function openProjector(
  { list, secret, origins }: SessionDoorDeps,
  { url, headers, socket }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, code, key] = PROJECTOR_LINK.exec(url?.split('?', 1)[0] ?? '') ?? []
  const row = code === undefined ? null : await list.byCode(code)
  if (row === null || key === undefined || !isProjectorKey(secret, row.id, key))
    return sendJson(response, 404, refuse('no-such-session'))
  const secure = cameByHttps(headers, 'encrypted' in socket, origins)
  const cookie = projectorCookie(row.id, key, secure)
  response.writeHead(303, {
    Location: `/class/${row.code}/projector`,
    'Set-Cookie': cookie,
    'Cache-Control': 'no-store',
  })
  response.end()
}
