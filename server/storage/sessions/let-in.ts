import type { Pool } from 'pg'
import type { SessionSeatList } from '#server/sessions/ports.ts'
import { holdingSessions } from './holding-sessions.ts'

/** A seat that comes into a session, in which at most so many are. */
export interface Arrival {
  readonly session: string
  readonly seat: string
  readonly most: number
}

type Outcome = Awaited<ReturnType<SessionSeatList['join']>>

/**
 * Of a batch those who are not in yet take the places that are left, in the order in which they came: `others` are
 * those who are in or come before. Who was sent away takes none.
 */
const LET_IN = `
WITH arrival AS MATERIALIZED (
  SELECT asked.*, own.kicked_at IS NOT NULL AS kicked, own.seat IS NOT NULL AND own.left_at IS NULL AS stays
  FROM jsonb_to_recordset($1::jsonb) AS asked (nr int, session text, seat text, most int)
    LEFT JOIN session_seats AS own USING (session, seat)
), filled AS MATERIALIZED (
  SELECT session, count(*) AS players FROM session_seats
  WHERE left_at IS NULL AND session IN (SELECT session FROM arrival) GROUP BY session
), placed AS (
  SELECT session, seat, most, coalesce(players, 0) - CASE WHEN stays THEN 1
    ELSE 1 - row_number() OVER (PARTITION BY session, stays ORDER BY nr) END AS others
  FROM arrival LEFT JOIN filled USING (session) WHERE NOT kicked
), came AS (
  INSERT INTO session_seats (session, seat, seen_at)
  SELECT session, seat, now() FROM placed WHERE others < most ORDER BY session, seat
  ON CONFLICT (session, seat) DO UPDATE SET seen_at = now(), left_at = NULL
  RETURNING session, seat, xmax = 0 AS "isNew"
)
SELECT nr, CASE WHEN kicked THEN 'kicked' WHEN came.seat IS NULL THEN 'full'
  WHEN "isNew" THEN 'joined' ELSE 'back' END AS outcome
FROM arrival LEFT JOIN came USING (session, seat) ORDER BY nr`

/** A batch in one statement, which sees who came before it: the last place is given once. */
export function letIn(pool: Pool, arrivals: readonly Arrival[]): Promise<Outcome[]> {
  const values = [JSON.stringify(arrivals.map((arrival, nr) => ({ ...arrival, nr })))]
  return holdingSessions(pool, arrivals, async (client) => {
    const { rows } = await client.query<{ outcome: Outcome }>({ name: 'let-in', text: LET_IN, values })
    return rows.map(({ outcome }) => outcome)
  })
}
