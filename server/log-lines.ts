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
  const isTime = onceASecond()
  return (error, what, where = {}) => {
    const isStorage = error instanceof NotStored
    count(isStorage)
    if (!isStorage) return log.error({ err: error, what, ...where }, 'a request broke')
    if (isTime()) log.warn({ err: error, what, ...where }, 'not stored')
  }
}

/** A line for each request, where those are wanted; of those that a fault refused, one a second for everybody. */
export function tellAnswered(
  log: Pick<Logger, 'debug' | 'warn'>,
  count: (answered: AnsweredRequest) => void,
): (answered: AnsweredRequest) => void {
  const isTime = onceASecond()
  return (answered) => {
    count(answered)
    const isFault = answered.status >= 500 && answered.kind !== 'probe'
    log[isFault && isTime() ? 'warn' : 'debug'](answered, 'answered')
  }
}

/** True for the first who asks in a second: a whole school meets the same fault. */
function onceASecond(): () => boolean {
  let quietUntil = 0
  return () => {
    if (performance.now() < quietUntil) return false
    quietUntil = performance.now() + 1000
    return true
  }
}

/** What whoever looks after the server wants to know of its start: no address of a database, no secret. */
export function startedAs(env: Env, port: number): object {
  return {
    version: productVersion(),
    node: process.version,
    port,
    database: env.databaseUrl === undefined ? 'embedded' : 'own',
    isOneOfSeveral: env.isOneOfSeveral,
    redis: env.redisUrl !== null,
  }
}

/** Of package.json. */
export function productVersion(): string {
  const manifest = readFileSync(join(projectRoot(), 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
