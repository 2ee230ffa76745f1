import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { parseEvents } from '#core/match/stored-events.ts'
import { lanAddresses } from './addresses.ts'
import { CannotStart, reasonOf } from './cannot-start.ts'
import { compose } from './compose.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { projectRoot } from './database/project-root.ts'
import { type Env, readEnv } from './env.ts'
import { openPages } from './http-pages.ts'
import { createLog } from './log.ts'
import { playTimes } from './matches/times.ts'
import { keptSecret } from './secret.ts'
import { openStorage } from './storage/open-storage.ts'

/** Connections of this pool; the pages have one of their own (`server/web.ts`). */
const POOL_SIZE = 10

/** Something that was opened, and is closed in reverse. */
type Close = () => Promise<void>

/** Composition root: env → port → database → storage → pages → use cases and sockets. */
async function main(): Promise<void> {
  const env = readEnv(process.env)
  const log = createLog(env.logLevel)
  const closing: Close[] = []
  stopOnSignal(closing, log)
  try {
    await start(env, log, closing)
  } catch (error) {
    await closeAll(closing, log)
    throw error
  }
}

async function start(env: Env, log: Logger, closing: Close[]): Promise<void> {
  const secret = env.secret ?? keptSecret(env.dataDir)
  const http = createServer()
  const port = await listen(http, env, closing)

  const database = await openDatabase(env, log)
  closing.push(() => database.close())
  await migrate(database.url)
  const storage = await openStorage(database.url, { poolSize: POOL_SIZE, parseEvents })
  closing.push(() => storage.close())

  // The pages are another copy of our modules: what they need to know goes by the environment.
  Object.assign(process.env, { DATABASE_URL: database.url, SECRET: secret, PORT: String(port) })
  const dev = process.argv.includes('--dev')
  const pages = await openPages({ dev, dir: projectRoot(), hostname: env.host, port })
  closing.push(() => pages.close())

  http.removeAllListeners('request')
  const running = compose(http, {
    storage,
    secret,
    origins: { publicUrl: env.publicUrl, trustProxy: env.trustProxy },
    times: { ...playTimes(env.botPace), absentAfter: env.absentAfter },
    rateLimit: env.rateLimit,
    pages,
    onError: (error, what) => log.error({ err: error, what }, 'a request broke'),
  })
  closing.push(() => running.stop())
  announce(env, port)
}

/** Takes the port first: where it is taken nothing else is started. Until all is up, the answer is 503. */
async function listen(http: Server, { port, host }: Env, closing: Close[]): Promise<number> {
  http.on('request', (_, response) => {
    response.writeHead(503, { 'Retry-After': '1', 'Content-Type': 'application/json' }).end('{"ok":false}')
  })
  try {
    await once(http.listen(port, host), 'listening')
  } catch (error) {
    throw new CannotStart(whyNotListening(reasonOf(error), port, host))
  }
  closing.push(async () => {
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

function stopOnSignal(closing: Close[], log: Logger): void {
  let stopping = false
  const stop = () => {
    // Asked a second time: at once.
    if (stopping) process.exit(130)
    stopping = true
    void closeAll(closing, log).then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function closeAll(closing: Close[], log: Logger): Promise<void> {
  for (let close = closing.pop(); close !== undefined; close = closing.pop()) {
    await close().catch((error: unknown) => log.error({ err: error }, 'closing failed'))
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}
