import type { Pool, PoolClient } from 'pg'

/** In the order of the keys, as everybody holds rows of sessions. */
const HOLD = `SELECT FROM sessions WHERE id = ANY($1) ORDER BY id FOR UPDATE`

/** Works in one transaction that holds the sessions' rows: what is done so is done one after the other. */
export async function holdingSessions<T>(
  pool: Pool,
  rows: readonly { readonly session: string }[],
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const sessions = [...new Set(rows.map(({ session }) => session))]
    await client.query({ name: 'hold-sessions', text: HOLD, values: [sessions] })
    const done = await work(client)
    await client.query('COMMIT')
    client.release()
    return done
  } catch (error) {
    // With the connection goes what it holds.
    client.release(true)
    throw error
  }
}
