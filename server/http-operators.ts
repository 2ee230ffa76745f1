import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendJson } from './http-json.ts'

/** What whoever runs the server asks it: is it alive, may it be sent browsers, how much does it do. */
export interface OperatorsDoor {
  /** False: the path is nothing of theirs. */
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean
  /** The database has just failed somebody. */
  forget(): void
}

export interface OperatorsDoorDeps {
  /** Whether the database answers. */
  readonly isHealthy: () => Promise<boolean>
  /** Whether it is on its way out. Left out: never. */
  readonly isStopping?: () => boolean
  /** Left out: nobody reads any. */
  readonly metrics?: MetricsDoor | undefined
}

interface MetricsDoor {
  /** null: METRICS_TOKEN is not set, and nobody gets in. */
  readonly token: string | null
  readonly read: () => Promise<{ readonly type: string; readonly text: string }>
}

export function createOperatorsDoor(deps: OperatorsDoorDeps): OperatorsDoor {
  const health = rememberHealth(deps.isHealthy)
  const answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
    '/healthz': (_, response) => sendJson(response, 200, { ok: true }),
    '/readyz': (_, response) => void sendReady(health, deps.isStopping?.() ?? false, response),
    '/metrics': (request, response) => void sendMetrics(deps.metrics, request, response),
  }
  return {
    answer(path, request, response) {
      const answer = Object.hasOwn(answers, path) ? answers[path] : undefined
      answer?.(request, response)
      return answer !== undefined
    },
    forget: () => health.forget(),
  }
}

/** 503 takes this process out of the proxy's list until it is asked again. */
export function sendNotReady(response: ServerResponse): void {
  sendJson(response, 503, { ok: false }, { 'Retry-After': '1' })
}

async function sendReady(health: Health, isStopping: boolean, response: ServerResponse): Promise<void> {
  if (isStopping || !(await health.ask())) return sendNotReady(response)
  sendJson(response, 200, { ok: true })
}

async function sendMetrics(
  metrics: MetricsDoor | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (metrics === undefined || metrics.token === null) {
    const message = 'Metrics are closed: set METRICS_TOKEN and send it as Authorization: Bearer.'
    return sendJson(response, 403, { ok: false, message })
  }
  if (!isSame(request.headers.authorization ?? '', `Bearer ${metrics.token}`)) {
    const message = 'Send METRICS_TOKEN as Authorization: Bearer.'
    return sendJson(response, 401, { ok: false, message }, { 'WWW-Authenticate': 'Bearer' })
  }
  const { type, text } = await metrics.read()
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text)
}

/** By their hashes, which are of one length: the time that it takes says nothing. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(hash(given), hash(wanted))
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Milliseconds that a good answer of the database holds: whoever asks often costs it nothing. */
const HEALTH_HOLDS = 500

interface Health {
  readonly ask: () => Promise<boolean>
  readonly forget: () => void
}

/** One question at a time; a bad answer is not kept, so that the way back is seen at once. */
function rememberHealth(isHealthy: () => Promise<boolean>): Health {
  let asking: Promise<boolean> | null = null
  let goodUntil = 0
  async function ask(): Promise<boolean> {
    const healthy = await isHealthy().finally(() => (asking = null))
    goodUntil = healthy ? performance.now() + HEALTH_HOLDS : 0
    return healthy
  }
  return {
    ask: async () => performance.now() < goodUntil || (asking ??= ask()),
    forget: () => (goodUntil = 0),
  }
}
