import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { parseEvents } from '#core/match/stored-events.ts'
import { createSendReset } from './accounts/send-reset.ts'
import { createTeachers } from './accounts/teachers.ts'
import { lanAddresses, originsFor } from './addresses.ts'
import { CannotStart, reasonOf } from './cannot-start.ts'
import { compose } from './compose.ts'
import { startRetention } from './compose-retention.ts'
import { atMost } from './database/at-most.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { projectRoot } from './database/project-root.ts'
import { type Env, readEnv } from './env.ts'
import { openPages } from './http-pages.ts'
import { sendJson } from './http-json.ts'
import { sendNotReady } from './http-operators.ts'
import { startedAs, tellAnswered, tellErrors } from './log-lines.ts'
import { createLog } from './log.ts'
import { playTimes } from './matches/times.ts'
import { createMetrics } from './metrics/metrics.ts'
import { openRedisLink } from './realtime/redis-link.ts'
import { keptSecret } from './secret.ts'
import { openStorage } from './storage/open-storage.ts'

/** Connections of this pool; the pages have one of their own (`server/web.ts`). */
const POOL_SIZE = 10

/** Milliseconds from the signal to the end, whatever hangs: who stops programs kills them after 10 s. */
const STOP_WITHIN = 9000
/** Milliseconds for the pools: one to a database that hangs never ends. */
const POOLS_END = 1500

/** What was opened, closed in reverse, once. */
class Opened {
  private readonly closing: (() => Promise<void>)[] = []
  private closed: Promise<void> | null = null
  private readonly log: Logger

  constructor(log: Logger) {
    this.log = log
  }

  add(close: () => Promise<void>): void {
    this.closing.push(close)
  }

  close(): Promise<void> {
    return (this.closed ??= this.closeAll())
  }

  private async closeAll(): Promise<void> {
    for (let close = this.closing.pop(); close !== undefined; close = this.closing.pop()) {
      await close().catch((error: unknown) => this.log.error({ err: error }, 'closing failed'))
    }
  }
}

/** Composition root: env → port → database → storage → pages → use cases and sockets. */
async function main(): Promise<void> {
  const env = readEnv(process.env)
  const log = createLog(env.logLevel)
  const opened = new Opened(log)
  const stopping = new AbortController()
  const starting = start(env, log, opened, stopping.signal)
  stopOnSignal(stopping, starting, opened, log)
  try {
    await starting
  } catch (error) {
    // Asked to stop, which sees to the rest.
    if (stopping.signal.aborted) return
    await atMost(STOP_WITHIN, opened.close())
    throw error
  }
}

/** Between the steps it sees whether it is still wanted: what was opened until then is closed by whoever stops it. */
async function start(env: Env, log: Logger, opened: Opened, stopping: AbortSignal): Promise<void> {
  const secret = env.secret ?? keptSecret(env.dataDir)
  const http = createServer()
  const port = await listen(http, env, opened)
  stopping.throwIfAborted()

  const metrics = createMetrics()
  const database = await openDatabase(env, log, stopping)
  opened.add(() => database.close())
  stopping.throwIfAborted()
  const migrations = await migrate(database.url)
  if (migrations.length > 0) log.info({ migrations }, 'the database was brought to this version')
  stopping.throwIfAborted()
  const storage = await openStorage(database.url, {
    poolSize: POOL_SIZE,
    parseEvents,
    onAppend: metrics.onAppend,
  })
  opened.add(async () => void (await atMost(POOLS_END, storage.close())))

  // The pages are another copy of our modules: what they need to know goes by the environment.
  Object.assign(process.env, { DATABASE_URL: database.url, SECRET: secret, PORT: String(port) })
  const dev = process.argv.includes('--dev')
  const pages = await openPages({ dev, dir: projectRoot(), hostname: env.host, port })
  opened.add(() => pages.close())
  stopping.throwIfAborted()

  http.removeAllListeners('request')
  const origins = { publicUrl: env.publicUrl, trustProxy: env.trustProxy }
  const onError = tellErrors(log, metrics.onError)
  const several = openNeighbours(env, secret, log, opened)
  const running = compose(http, {
    storage,
    secret,
    origins,
    teachers: createTeachers({
      storage: storage.accounts,
      secret,
      origins,
      signUp: env.teacherSignup,
      signInBy: env.signInBy,
      rateLimit: env.rateLimit,
      sendReset: sendResetOf(env, port, log),
      onError,
    }),
    times: { ...playTimes(env.botPace, env.waitPace), absentAfter: env.absentAfter },
    rateLimit: env.rateLimit,
    several,
    pages,
    metrics,
    metricsToken: env.metricsToken,
    onAnswered: tellAnswered(log, metrics.onRequest),
    onError,
  })
  opened.add(() => running.stop())
  const retention = startRetention({ url: database.url, days: env.retentionDays, log })
  opened.add(async () => void (await atMost(POOLS_END, retention.stop())))
  announce(env, port)
  log.info(startedAs(env, port), 'started')
}

/** Takes the port first: where it is taken nothing else is started. Until all is up, the answer is 503. */
async function listen(http: Server, { port, host }: Env, opened: Opened): Promise<number> {
  http.on('request', ({ url }, response) => {
    if (url === '/healthz') sendJson(response, 200, { ok: true })
    else sendNotReady(response)
  })
  try {
    await once(http.listen(port, host), 'listening')
  } catch (error) {
    throw new CannotStart(whyNotListening(reasonOf(error), port, host))
  }
  opened.add(async () => {
    http.close()
    http.closeAllConnections()
  })
  return (http.address() as AddressInfo).port
}

function whyNotListening(reason: string, port: number, host: string): string {
  if (reason === 'EADDRINUSE') return `Port ${port} is taken: set PORT to another one.`
  return `Listening on ${host}, port ${port}, is not possible (${reason}): set HOST or PORT.`
}

function announce({ host, publicUrl }: Env, port: number): void {
  const everywhere = host === '0.0.0.0' || host === '::'
  const names = everywhere ? ['localhost', ...lanAddresses()] : [host.includes(':') ? `[${host}]` : host]
  const origins = [
    ...(publicUrl === null ? [] : [publicUrl]),
    ...names.map((name) => `http://${name}:${port}`),
  ]
  console.log(['Four Waves is ready:', ...origins.map((origin) => `  ${origin}`)].join('\n'))
}

/** Links lead to where this installation is reached, whatever host the asking browser names. */
function sendResetOf({ mail, publicUrl }: Env, port: number, log: Logger) {
  const [origin = ''] = originsFor(`localhost:${port}`, publicUrl, lanAddresses())
  const tellLog = (said: { readonly email: string; readonly link: string }) =>
    log.warn(said, 'a teacher wants a new password, and no SMTP_URL is set: hand them this link')
  return createSendReset({ mail, origin, tellLog })
}

/** Undefined: this process is the only one. */
function openNeighbours({ redisUrl: url, isOneOfSeveral }: Env, secret: string, log: Logger, opened: Opened) {
  if (!isOneOfSeveral) return undefined
  if (url === null) return { redis: null }
  const redis = openRedisLink({
    url,
    secret,
    onAway: (error) => log.warn({ err: error }, 'Redis is away: other processes hear of news a second later'),
    onBack: () => log.info('Redis is back'),
  })
  opened.add(async () => redis.close())
  return { redis }
}

function stopOnSignal(stopping: AbortController, starting: Promise<void>, opened: Opened, log: Logger): void {
  const stop = () => {
    // Asked a second time: at once.
    if (stopping.signal.aborted) process.exit(130)
    stopping.abort()
    log.info('stopping')
    setTimeout(() => {
      log.error('stopping took too long: ended as it was')
      process.exit(1)
    }, STOP_WITHIN)
    // A start that is under way first comes to its next step: what it is just opening has to be closed too.
    const settled = starting.catch(() => {})
    void settled
      .then(() => opened.close())
      .then(() => {
        log.info('stopped')
        process.exit(0)
      })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}
