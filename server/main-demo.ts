import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseEvents } from '#core/match/stored-events.ts'
import { ACCOUNT_PATH } from './accounts/account-path.ts'
import { type TeacherAccounts, createTeachers } from './accounts/teachers.ts'
import { CannotStart } from './cannot-start.ts'
import { type DemoHouse, composeDemo } from './compose-demo.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { type Env, readEnv } from './env.ts'
import { createLog } from './log.ts'
import { keptSecret } from './secret.ts'
import { isUnused } from './storage/demo/demo-database.ts'
import { type DemoTimes, moveTimes } from './storage/demo/move-times.ts'
import { openStorage } from './storage/open-storage.ts'

export type { Think, Thought } from './bots/play-to-the-end.ts'

export type { DemoTeacher } from './compose-demo.ts'
export type { AttemptTime, LessonTime } from './storage/demo/move-times.ts'

const POOL_SIZE = 8

interface NewTeacher {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** The clock by which matches are played. Epoch milliseconds. */
export interface DemoClock {
  now(): number
  set(at: number): void
  pass(ms: number): void
}

export interface Demo {
  readonly house: DemoHouse
  readonly clock: DemoClock
  /** Where `npm start` is reached: http://localhost:3000 */
  readonly origin: string
  /** Makes the account through the door of the pages. Its id. */
  signUp(teacher: NewTeacher): Promise<string>
  moveTimes(times: DemoTimes): Promise<void>
  close(): Promise<void>
}

/**
 * Composition root of `npm run demo`: the database of the environment, as the server finds it, brought to this program's
 * schema, and the use cases over it. @throws {CannotStart} where there is none, or somebody has used it
 */
export async function openDemo(variables: Readonly<Record<string, string | undefined>>): Promise<Demo> {
  const env = readEnv(variables)
  const log = createLog('warn')
  const secret = env.secret ?? keptSecret(env.dataDir)
  const database = await openDatabase(env, log)
  try {
    await migrate(database.url)
    if (!(await isUnused(database.url))) throw inUse(env)
    const onError = (error: unknown, what: string) => log.error({ err: error, what }, 'the demo broke')
    return await openHouse(env, { secret, onError, database })
  } catch (error) {
    await database.close()
    throw error
  }
}

function inUse({ databaseUrl }: Env): CannotStart {
  const where = databaseUrl === undefined ? 'set DATA_DIR to a new folder' : 'set DATABASE_URL to a new one'
  return new CannotStart(`The database is in use: the demo fills an empty one. To have one, ${where}.`)
}

interface Opened {
  readonly secret: string
  readonly onError: (error: unknown, what: string) => void
  readonly database: Awaited<ReturnType<typeof openDatabase>>
}

async function openHouse(env: Env, { secret, onError, database }: Opened): Promise<Demo> {
  const storage = await openStorage(database.url, { poolSize: POOL_SIZE, parseEvents })
  const clock = createClock()
  const { retentionDays } = env
  const house = composeDemo({ storage, secret, retentionDays, now: () => clock.now(), onError })
  const origins = { publicUrl: null, trustProxy: false }
  const teachers = createTeachers({
    storage: storage.accounts,
    secret,
    origins,
    // The first account of an installation always may be made.
    signUp: { kind: 'closed' },
    signInBy: { google: null, github: null },
    rateLimit: false,
    sendReset: async () => {},
    onError,
  })
  return {
    house,
    clock,
    origin: env.publicUrl ?? `http://localhost:${env.port}`,
    signUp: (teacher) => signUp(teachers, teacher),
    moveTimes: (times) => moveTimes(database.url, times),
    async close() {
      await house.stop()
      await storage.close()
      await database.close()
    },
  }
}

function createClock(): DemoClock {
  let at = Date.now()
  return {
    now: () => at,
    set: (to) => void (at = to),
    pass: (ms) => void (at += ms),
  }
}

/** As a browser would, on a port of its own; and signed out again. */
async function signUp(teachers: TeacherAccounts, teacher: NewTeacher): Promise<string> {
  const http = createServer((request, response) => void teachers.answer(request, response))
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  try {
    const response = await post(url, 'sign-up/email', teacher)
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ')
    const made = await teachers.of(cookie)
    if (made === null) throw new Error(`the account was not made: ${await response.text()}`)
    await post(url, 'sign-out', {}, cookie)
    return made.id
  } finally {
    http.close()
    http.closeAllConnections()
  }
}

function post(url: string, what: string, body: object, cookie = ''): Promise<Response> {
  return fetch(`${url}${ACCOUNT_PATH}/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url, Cookie: cookie },
    body: JSON.stringify(body),
  })
}
