import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import type { TestHouse } from './compose-test-house.ts'
import { freshDatabase } from './database/fresh-database.ts'
import type { Times } from './matches/times.ts'
import { type TestPlayer, connectPlayer } from './realtime/test-player.ts'
import { type TestRedis, startTestRedis } from './realtime/test-redis.ts'
import type { SessionTimes } from './sessions/session-times.ts'
import { openStorage } from './storage/open-storage.ts'
import type { Storage } from './storage/storage.ts'

/** One of several: a house as others are, in a process that can be killed. */
export interface TestProcess extends TestHouse {
  /** Resolves to its exit code; null where the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
}

export interface TestSeveral {
  readonly storage: Storage
  readonly databaseUrl: string
  readonly redis: TestRedis
  /** The two that are there all the time. */
  readonly here: TestProcess
  readonly there: TestProcess
  /** One more, which ends with the test. */
  readonly start: () => Promise<TestProcess>
}

interface SeveralTimes {
  readonly times?: Partial<Times>
  readonly sessionTimes?: Partial<SessionTimes>
}

/** Two processes on one PostgreSQL and one Redis, for all tests of a block: starting them is what takes time. */
export function useSeveralProcesses({ times = {}, sessionTimes = {} }: SeveralTimes = {}): TestSeveral {
  let storage: Storage
  let databaseUrl: string
  let redis: TestRedis
  let both: readonly TestProcess[] = []
  const more = new Set<TestProcess>()
  const players = new Set<TestPlayer>()

  async function start(): Promise<TestProcess> {
    const env = {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis.url,
      PLAY_TIMES: JSON.stringify(times),
      LESSON_TIMES: JSON.stringify(sessionTimes),
    } as const
    const child = spawn(process.execPath, [inject('testPrograms')['server/compose-test-process.ts']], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
    await untilReady(url)
    return processAt(url, child, storage, players)
  }

  beforeAll(async () => {
    databaseUrl = await freshDatabase()
    storage = await openStorage(databaseUrl, { poolSize: 4, parseEvents })
    redis = await startTestRedis()
    both = await Promise.all([start(), start()])
  })

  afterEach(async () => {
    for (const player of players) player.close()
    players.clear()
    await Promise.all([...more].map((one) => one.end('SIGKILL')))
    more.clear()
  })

  afterAll(async () => {
    await Promise.all(both.map((one) => one.end('SIGKILL')))
    await redis.kill()
    await storage.close()
  })

  return {
    get storage() {
      return storage
    },
    get databaseUrl() {
      return databaseUrl
    },
    get redis() {
      return redis
    },
    get here() {
      return both[0]!
    },
    get there() {
      return both[1]!
    },
    async start() {
      const one = await start()
      more.add(one)
      return one
    },
  }
}

const not = () => Promise.reject(new Error('not here'))

/** Its first question to the database is the slowest: nobody plays before it is answered. */
async function untilReady(url: string): Promise<void> {
  while (!(await fetch(`${url}/readyz`)).ok) await sleep(20)
}

function processAt(
  url: string,
  child: ChildProcess,
  storage: Storage,
  players: Set<TestPlayer>,
): TestProcess {
  return {
    storage,
    server: { url, errors: [], running: { stop: not } },
    async player(cookie) {
      const connected = await connectPlayer(url, cookie)
      players.add(connected)
      return connected
    },
    events: async (match) => (await storage.log.read(match, 0)).flatMap((row) => row.events),
    pair: not,
    startAnother: not,
    stop: not,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const ended = once(child, 'exit') as Promise<[number | null]>
      child.kill(signal)
      const [code] = await ended
      return code
    },
  }
}
