import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CARD_PATH, SEAT_PATH, SESSION_PATH } from '#core/contract/addresses.ts'
import { ACCOUNT_PATH } from '#server/accounts/account-path.ts'
import { loggedPath } from './logged-path.ts'
import { newId } from './new-id.ts'

/** What a line of the log says of the request that it was written for. */
interface RequestFacts {
  readonly request: string
}

/** How a request was answered; `kind` is one of few, for counting, `path` is without its secrets, for reading. */
export interface AnsweredRequest extends RequestFacts {
  readonly kind: string
  readonly method: string
  readonly path: string
  /** 0: whoever asked went away before. */
  readonly status: number
  readonly ms: number
}

const asking = new AsyncLocalStorage<RequestFacts>()

/** Of the request that is just being answered; empty outside of requests. */
export function requestFacts(): RequestFacts | Record<string, never> {
  return asking.getStore() ?? {}
}

/** A proxy's id, so that both logs tell of the same request; nothing that could spoil a line. */
const GIVEN_ID = /^[\w.:-]{1,64}$/

/**
 * Gives the request its id, which the answer carries too, and answers it: all that is logged meanwhile says the id.
 */
export function answerAsRequest(
  request: IncomingMessage,
  response: ServerResponse,
  onAnswered: ((answered: AnsweredRequest) => void) | undefined,
  answer: () => void,
): void {
  const given = request.headers['x-request-id']
  const id = typeof given === 'string' && GIVEN_ID.test(given) ? given : newId(16)
  response.setHeader('X-Request-Id', id)
  if (onAnswered !== undefined) tellAnswered(id, request, response, onAnswered)
  asking.run({ request: id }, answer)
}

function tellAnswered(
  id: string,
  { url = '', method = '' }: IncomingMessage,
  response: ServerResponse,
  onAnswered: (answered: AnsweredRequest) => void,
): void {
  const began = performance.now()
  response.once('close', () => {
    const status = response.headersSent ? response.statusCode : 0
    const ms = Math.round(performance.now() - began)
    onAnswered({ request: id, kind: kindOf(url), method, path: loggedPath(url), status, ms })
  })
}

const KINDS: readonly (readonly [start: string, kind: string])[] = [
  ['/healthz', 'probe'],
  ['/readyz', 'probe'],
  ['/metrics', 'metrics'],
  [SEAT_PATH, 'seat'],
  [CARD_PATH, 'card'],
  [SESSION_PATH, 'session'],
  [ACCOUNT_PATH, 'account'],
  ['/_next', 'asset'],
  ['/api', 'download'],
]

/** All else is a page, found or not. */
function kindOf(url: string): string {
  const [path = ''] = url.split('?', 1)
  return KINDS.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1] ?? 'page'
}
