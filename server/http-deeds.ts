import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DeedLimit } from '#server/accounts/deed-limit.ts'
import { addressOf } from '#server/accounts/forwarded.ts'
import { FOREIGN_ORIGIN, type OriginRules, isOwnOrigin } from '#server/accounts/own-origin.ts'
import { isReadableDeed } from './http-deed-body.ts'

/** Octets that pages send to be done: a plan with its sets is three quarters of it. As in `next.config.js`. */
const LARGEST_DEED = 1024 * 1024

export interface DeedRules {
  readonly origins: OriginRules
  readonly deeds: DeedLimit
}

interface Refused {
  readonly status: 400 | 403 | 413 | 429
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** No browser sends it; the page's own script knows by `text/plain` that it may show this. */
const UNREADABLE: Refused = {
  status: 400,
  message: 'This cannot be read: reload the page and try again.',
}

/**
 * Why a page does not have something done, as a server action or a form would: it is another site's, too large, or too
 * much at once, or nothing that can be read. Null: it may, and so may whoever only reads.
 */
export async function refuseDeed(rules: DeedRules, request: IncomingMessage): Promise<Refused | null> {
  const { method, headers } = request
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null
  if (!isOwnOrigin(headers, rules.origins)) return { status: 403, message: FOREIGN_ORIGIN }
  // One that does not say how long it is: the pages stop reading there.
  if (Number(headers['content-length'] ?? 0) > LARGEST_DEED)
    return {
      status: 413,
      message: 'This is more than 1 MB: send less at once.',
      headers: { Connection: 'close' },
    }
  const waitMs = await rules.deeds.waitFor(headers.cookie, addressOf(request, rules.origins.trustProxy))
  if (waitMs === 0) return (await isReadableDeed(request, LARGEST_DEED)) ? null : UNREADABLE
  const seconds = String(Math.ceil(waitMs / 1000))
  return {
    status: 429,
    message: `Too much at once: try again in ${seconds} s.`,
    headers: { 'Retry-After': seconds },
  }
}

/** The page's own script tells the text of this type, and of no other, to whoever called. */
export function sendDeedRefused(response: ServerResponse, { status, message, headers = {} }: Refused): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store', ...headers })
    .end(message)
}
