import { resolve } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#server/database/open-database.ts'

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
  return auditBy(dataDir, async (client) => {
    return { lost: await countLost(client, acknowledged), doubled: await countDoubled(client) }
  })
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

async function countLost(client: pg.Client, acknowledged: readonly string[]): Promise<number> {
  // The server keeps a person's command as `seat:command`.
  const { rows } = await client.query<{ key: string }>(
    `SELECT match || ' ' || split_part(command_id, ':', 2) AS key FROM match_log`,
  )
  const stored = new Set(rows.map(({ key }) => key))
  return acknowledged.filter((key) => !stored.has(key)).length
}

async function countDoubled(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ doubled: number }>(`
    SELECT count(*)::int AS doubled FROM (
      SELECT FROM match_log, jsonb_array_elements(events) AS event
      WHERE event->>'type' = 'move-accepted'
      GROUP BY match, event->>'role', event->>'stimulus' HAVING count(*) > 1
    ) AS twice`)
  return rows[0]?.doubled ?? 0
}
