import { resolve } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#server/database/open-database.ts'
import { holdAgainstLog } from './faults/hold-against-log.ts'

export interface Audit {
  readonly lost: number
  readonly doubled: number
}

const SAFE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const

/**
 * Reads the log over a connection of its own, after the server is gone: which acknowledged moves are not there, and
 * which decisions were accepted twice.
 * @throws {Error} where PostgreSQL does not run with durable settings: then the figures would mean nothing
 */
export function audit(dataDir: string, acknowledged: readonly string[]): Promise<Audit> {
  return auditBy(dataDir, (client) => holdAgainstLog(client, acknowledged))
}

/** The same of the answers of a quiz: `session question seat command`. */
export function auditAnswers(dataDir: string, acknowledged: readonly string[]): Promise<Audit> {
  return auditBy(dataDir, async (client) => {
    const { rows } = await client.query<{ key: string; seat: string }>(
      `SELECT concat_ws(' ', session, question, seat, command_id) AS key,
        concat_ws(' ', session, activity, question, seat) AS seat FROM session_answers`,
    )
    const stored = new Set(rows.map(({ key }) => key))
    const seats = new Set(rows.map(({ seat }) => seat))
    const lost = acknowledged.filter((key) => !stored.has(key)).length
    return { lost, doubled: rows.length - seats.size }
  })
}

async function auditBy(dataDir: string, count: (client: pg.Client) => Promise<Audit>): Promise<Audit> {
  const log = { info() {}, warn() {}, error: console.error }
  const database = await openDatabase({ databaseUrl: undefined, dataDir: resolve(dataDir) }, log)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    await assertDurable(client)
    return await count(client)
  } finally {
    await client.end()
    await database.close()
  }
}

export async function assertDurable(client: pg.Client): Promise<void> {
  for (const setting of SAFE) {
    const { rows } = await client.query<Record<string, string>>(`SHOW ${setting}`)
    if (rows[0]?.[setting] !== 'on') throw new Error(`PostgreSQL runs with ${setting} off`)
  }
}
