import { Client } from 'pg'
import { type Gone, sumOf } from './asker.ts'
import { STEPS, type Step } from './old-rows.ts'

export interface PurgeSettings {
  /** What is older goes; 0: nothing does. */
  readonly days: number
  /** It is done and taken back: so what is told is what would go. */
  readonly isDry: boolean
  /** Looked at between batches. */
  readonly stopping?: AbortSignal
}

/** Of the advisory lock: any number that nobody else takes. */
const PURGE_LOCK = 793_451_123
/** Milliseconds for one statement: finding what is old reads whole tables. */
const LONGEST = 60_000

/**
 * Deletes what is over, in batches, over a connection of its own. The rows that went, by table; null: another process
 * is at it. Rejects where the database does not answer: what went until then is gone.
 */
export async function purgeOld(url: string, settings: PurgeSettings): Promise<Gone | null> {
  if (settings.days === 0) return {}
  const client = await connect(url)
  try {
    // Goes with the connection.
    const { rows } = await client.query<{ isOurs: boolean }>('SELECT pg_try_advisory_lock($1) AS "isOurs"', [
      PURGE_LOCK,
    ])
    return rows[0]?.isOurs === true ? await purgeOver(client, settings) : null
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether the database is this program's: its newest table that is looked at is there. */
export async function hasRecords(url: string): Promise<boolean> {
  const client = await connect(url)
  try {
    const { rows } = await client.query<{ found: string | null }>(
      `SELECT to_regclass('audit')::text AS found`,
    )
    return typeof rows[0]?.found === 'string'
  } finally {
    await client.end().catch(() => {})
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    // As every connection of this program: whoever stops the embedded PostgreSQL sees that it is used.
    application_name: `four-waves ${process.pid}`,
    connectionTimeoutMillis: 5000,
    statement_timeout: LONGEST,
    keepAlive: true,
  })
  // Cut off while it waits: the next statement says so.
  client.on('error', () => {})
  await client.connect()
  return client
}

async function purgeOver(client: Client, settings: PurgeSettings): Promise<Gone> {
  if (!settings.isDry) return purgeAll(client, settings)
  await client.query('BEGIN')
  const gone = await purgeAll(client, settings)
  await client.query('ROLLBACK')
  return gone
}

async function purgeAll(client: Client, settings: PurgeSettings): Promise<Gone> {
  const all: Gone[] = []
  for (const step of STEPS) all.push(await purgeStep(client, step, settings))
  return sumOf(all)
}

async function purgeStep(client: Client, step: Step, settings: PurgeSettings): Promise<Gone> {
  const all: Gone[] = []
  let mayBeMore = true
  while (mayBeMore && settings.stopping?.aborted !== true) {
    const { found, gone } = await purgeBatch(client, step, settings)
    all.push(gone)
    mayBeMore = found === step.most
  }
  return sumOf(all)
}

/** What belongs together goes together: a transaction of its own, where there is none around it. */
async function purgeBatch(
  client: Client,
  { find, most, remove }: Step,
  { days, isDry }: PurgeSettings,
): Promise<{ readonly found: number; readonly gone: Gone }> {
  if (!isDry) await client.query('BEGIN')
  const { rows } = await client.query<{ id: string }>(find, [days, most])
  const gone = await remove(
    client,
    rows.map(({ id }) => id),
  )
  if (!isDry) await client.query('COMMIT')
  return { found: rows.length, gone }
}
