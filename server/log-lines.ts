import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { projectRoot } from './database/project-root.ts'
import type { Env } from './env.ts'
import { NotStored } from './matches/ports.ts'
import type { AnsweredRequest } from './request-facts.ts'

/** Beside its name: which command's socket, seat, match and session. */
type Where = Readonly<object>

/** What broke. A database that is away breaks every request: of those, one a second is enough. */
export function tellErrors(
  log: Pick<Logger, 'error' | 'warn'>,
  count: (isStorage: boolean) => void,
): (error: unknown, what: string, where?: Where) => void {
  let quietUntil = 0
  return (error, what, where = {}) => {
    const isStorage = error instanceof NotStored
    count(isStorage)
    if (!isStorage) return log.error({ err: error, what, ...where }, 'a request broke')
    if (performance.now() < quietUntil) return
    quietUntil = performance.now() + 1000
    log.warn({ err: error, what, ...where }, 'not stored')
  }
}

/** A line for each request, where those are wanted; what was refused with a 5xx is always worth one. */
export function tellAnswered(
  log: Pick<Logger, 'debug' | 'warn'>,
  count: (answered: AnsweredRequest) => void,
): (answered: AnsweredRequest) => void {
  return (answered) => {
    count(answered)
    const isRefusal = answered.status >= 500 && answered.kind !== 'probe'
    log[isRefusal ? 'warn' : 'debug'](answered, 'answered')
  }
}

/** What whoever looks after the server wants to know of its start: no address of a database, no secret. */
export function startedAs(env: Env, port: number): object {
  return {
    version: productVersion(),
    node: process.version,
    port,
    database: env.databaseUrl === undefined ? 'embedded' : 'own',
  }
}

/** Of package.json. */
export function productVersion(): string {
  const manifest = readFileSync(join(projectRoot(), 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
