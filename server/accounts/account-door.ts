import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AttemptLimits } from './attempt-limits.ts'
import { addressOf } from './forwarded.ts'
import { type OriginRules, isOwnOrigin } from './own-origin.ts'
import { ACCOUNT_PATH } from './account-path.ts'

/** What the pages ask for. The library answers more, which nothing here needs: it stays shut. */
const POSTED = [
  'sign-up/email',
  'sign-in/email',
  'sign-in/social',
  'sign-out',
  'change-password',
  'request-password-reset',
  'reset-password',
  'update-user',
  'link-social',
] as const
/** Where another house sends a teacher back to. */
const VISITED = { google: 'callback/google', github: 'callback/github' } as const
const HOUSES = ['google', 'github'] as const

/** Octets: a name, an address and two passwords. */
const LARGEST_BODY = 16 * 1024

interface DoorRules {
  readonly origins: OriginRules
  readonly limits: AttemptLimits
  /** Where there is none, nobody is sent back from it. */
  readonly signInBy: Readonly<Record<(typeof HOUSES)[number], object | null>>
}

/** Why a request does not come in, as the answer to it; null: it comes in. @throws {NotStored} */
export async function refuseAtAccountDoor(
  rules: DoorRules,
  request: IncomingMessage,
): Promise<Refused | null> {
  const path = (request.url ?? '').split('?', 1)[0]?.slice(ACCOUNT_PATH.length + 1) ?? ''
  if (request.method === 'GET' && isSentBack(rules, path)) return null
  if (!isIn(POSTED, path)) return { status: 404, code: 'NOT_FOUND' }
  if (request.method !== 'POST') return { status: 405, code: 'METHOD_NOT_ALLOWED' }
  if (!isOwnOrigin(request.headers, rules.origins)) return { status: 403, code: 'INVALID_ORIGIN' }
  // A body that does not say how long it is could be of any length.
  const octets = Number(request.headers['content-length'] ?? Number.NaN)
  if (!(octets <= LARGEST_BODY)) return { status: 413, code: 'BODY_TOO_LARGE' }
  if (path === 'sign-out') return null
  const waitMs = await rules.limits.byAddress(path, addressOf(request, rules.origins.trustProxy))
  return waitMs > 0 ? tooMany(waitMs) : null
}

interface Refused {
  readonly status: number
  readonly code: string
  readonly retryAfterSeconds?: number
}

function tooMany(waitMs: number): Refused {
  return { status: 429, code: TOO_MANY_ATTEMPTS, retryAfterSeconds: Math.ceil(waitMs / 1000) }
}

export const TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS'

export function sendRefused(response: ServerResponse, { status, ...body }: Refused): void {
  const { retryAfterSeconds } = body
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    // What it was going to say is not waited for.
    ...(status === 413 ? { Connection: 'close' } : {}),
    ...(status === 405 ? { Allow: 'POST' } : {}),
    ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
  })
  response.end(JSON.stringify(body))
}

function isSentBack({ signInBy }: DoorRules, path: string): boolean {
  return HOUSES.some((house) => VISITED[house] === path && signInBy[house] !== null)
}

function isIn(list: readonly string[], path: string): boolean {
  return list.includes(path)
}
