import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'
import type { Logger } from 'pino'

import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import { atMost } from './at-most.ts'
import { makeCluster } from './cluster.ts'
import { findPlace, type Place } from './place.ts'
import { startPostmaster, stopPostmaster } from './postmaster.ts'
import { supervise } from './supervise.ts'

export interface Database {
  /** postgres://… */
  readonly url: string
  /** Stops PostgreSQL if it was started or found here and no other process uses it. Close every pool first. */
  close(): Promise<void>
}

export interface DatabaseSettings {
  /** An own PostgreSQL: then none is started. */
  readonly databaseUrl: string | undefined
  /** Absolute folder of the embedded one. */
  readonly dataDir: string
}

type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** Milliseconds that PostgreSQL has to stop; then it is left to end by itself, for it has been told. */
const STOP = 6000

/**
 * `stopping`: looked at between the steps, so that a start that is not wanted any more starts no PostgreSQL.
 * @throws {CannotStart} where there is no database to be had: its message is the one line to print.
 */
export async function openDatabase(
  settings: DatabaseSettings,
  log: Log,
  stopping?: AbortSignal,
): Promise<Database> {
  const { databaseUrl, dataDir } = settings
  if (databaseUrl === undefined) return openEmbedded(dataDir, log, stopping)
  await checkReachable(databaseUrl)
  return { url: databaseUrl, close: async () => {} }
}

async function openEmbedded(dataDir: string, log: Log, stopping?: AbortSignal): Promise<Database> {
  const place = await findPlace(dataDir)
  if (place.notice !== null) log.warn(place.notice)
  stopping?.throwIfAborted()
  await makeCluster(place)
  stopping?.throwIfAborted()
  const url = await startPostmaster(place, 'any port')
  const supervision = supervise(place, url, log)
  return {
    url,
    async close() {
      await supervision.end()
      const stopped = await atMost(STOP, stopUnlessUsed(place, url, log))
      if (!stopped) log.warn('PostgreSQL takes long to stop: it is left to end by itself.')
    },
  }
}

/** Another process with the same data folder may have found this PostgreSQL and work on it: the last one stops it. */
async function stopUnlessUsed(place: Place, url: string, log: Log): Promise<void> {
  // Asked more than once: a connection that was closed a moment ago may still be listed.
  for (let tries = 0; tries < 4; tries += 1) {
    if (!(await isUsedByOthers(url))) return stopPostmaster(place)
    await sleep(150)
  }
  log.info('PostgreSQL stays: another process uses it.')
}

/** Every pool of this program is called `four-waves <process id>`. */
async function isUsedByOthers(url: string): Promise<boolean> {
  const question = `SELECT FROM pg_stat_activity WHERE application_name ~ '^four-waves \\d+$' AND application_name <> $1`
  return withClient(url, async (client) => {
    const { rowCount } = await client.query(question, [`four-waves ${process.pid}`])
    return rowCount !== 0
  }).catch(() => false)
}

async function checkReachable(url: string): Promise<void> {
  const encoding = await withClient(url, async (client) => {
    const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding')
    return rows[0]?.server_encoding
  }).catch((error: unknown) => {
    throw new CannotStart(`The database at ${withoutPassword(url)} is not reachable (${reasonOf(error)}).`)
  })
  if (encoding !== 'UTF8')
    throw new CannotStart(`The database of DATABASE_URL is ${encoding}: it has to be UTF8.`)
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url)
  return host + pathname
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await atMost(
      1000,
      client.end().catch(() => {}),
    )
  }
}
