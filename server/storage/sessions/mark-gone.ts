import type { Pool } from 'pg'

/** A seat whose last socket has gone: seen so many milliseconds ago. */
export interface Gone {
  readonly session: string
  readonly seat: string
  readonly agoMs: number
  /** Whoever was seen within so many milliseconds is left as it is: another process holds its socket. */
  readonly sinceMs: number
}

/** Holds the sessions as whoever changes several seats of one does, so that neither waits for rows of the other. */
const GONE = `
WITH gone AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (session text, seat text, "agoMs" float8, "sinceMs" float8)
), held AS MATERIALIZED (
  SELECT id FROM sessions WHERE id IN (SELECT session FROM gone) ORDER BY id FOR SHARE
)
UPDATE session_seats AS row SET seen_at = now() - "agoMs" * interval '1 millisecond'
FROM gone JOIN held ON id = session
WHERE (row.session, row.seat) = (gone.session, gone.seat) AND left_at IS NULL
  AND coalesce(seen_at <= now() - "sinceMs" * interval '1 millisecond', true)`

/** A whole school whose wifi has gone, in one statement. */
export async function markGone(pool: Pool, gone: readonly Gone[]): Promise<void[]> {
  await pool.query({ name: 'mark-gone', text: GONE, values: [JSON.stringify(gone)] })
  return gone.map(() => undefined)
}
