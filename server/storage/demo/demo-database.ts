import { Client } from 'pg'

/** Milliseconds for one statement. */
const LONGEST = 30_000

/** A connection for the demo's own questions, that goes with what is asked. */
export async function withDemoDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    // As every connection of this program: whoever stops the embedded PostgreSQL sees that it is used.
    application_name: `four-waves ${process.pid}`,
    connectionTimeoutMillis: 5000,
    statement_timeout: LONGEST,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether nobody has used it: no teacher, no class, no match, no lesson. */
export function isUnused(url: string): Promise<boolean> {
  return withDemoDatabase(url, async (client) => {
    const { rows } = await client.query<{ isUsed: boolean }>(`
      SELECT EXISTS (SELECT FROM teachers) OR EXISTS (SELECT FROM classes)
        OR EXISTS (SELECT FROM match_log) OR EXISTS (SELECT FROM sessions) AS "isUsed"`)
    return rows[0]?.isUsed === false
  })
}
