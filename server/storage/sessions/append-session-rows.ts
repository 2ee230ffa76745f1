import type { Pool } from 'pg'
import { SESSION_EVENTS_VERSION } from '#core/session/events.ts'
import type { SessionAppend } from '#server/sessions/ports.ts'
import type { AppendOutcome } from '../group-commit.ts'

/**
 * As `append-rows.ts`: a batch in one statement, one row a session. Who closes a question locks its row FOR UPDATE and
 * so waits for the answers that hold it FOR SHARE: what they acknowledge is there when the closing is, and those that
 * come later see it closed. Rows are locked in the order of their keys, by everybody.
 */
const APPEND = `
WITH batch AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (
    session text, sequence int, "commandId" text, events jsonb, due jsonb, questions jsonb, phase text, locked boolean)
), inserted AS (
  INSERT INTO session_log (session, sequence, command_id, events, version)
  SELECT session, sequence, "commandId", events, $2::int FROM batch
  ON CONFLICT DO NOTHING
  RETURNING session
), found AS (
  UPDATE sessions SET phase = batch.phase, locked = batch.locked
  FROM inserted JOIN batch USING (session) WHERE sessions.id = session
), asked AS MATERIALIZED (
  SELECT session, q.* FROM inserted JOIN batch USING (session), jsonb_to_recordset(questions) AS q (
    activity int, question int, "to" text, "limitMs" float8)
), opened AS (
  INSERT INTO session_questions (session, activity, question, opened_at, closes_at)
  SELECT session, activity, question, now(), now() + "limitMs" * interval '1 millisecond'
  FROM asked WHERE "to" = 'opened'
), held AS MATERIALIZED (
  SELECT session, activity, question, "to"
  FROM session_questions AS row JOIN asked USING (session, activity, question) WHERE "to" <> 'opened'
  ORDER BY session, activity, question FOR UPDATE OF row
), closing AS (
  UPDATE session_questions AS row SET
    closes_at = least(row.closes_at, now()),
    closed_at = CASE WHEN "to" = 'closed' THEN clock_timestamp() END
  FROM held WHERE (row.session, row.activity, row.question) = (held.session, held.activity, held.question)
), changed AS MATERIALIZED (
  SELECT session, d.kind, now() + "inMs" * interval '1 millisecond' AS at
  FROM inserted JOIN batch USING (session), jsonb_to_recordset(due) AS d (kind text, "inMs" float8)
), cleared AS (
  DELETE FROM due USING changed
  WHERE changed.at IS NULL AND due.subject = changed.session AND due.kind = changed.kind
), awaited AS (
  INSERT INTO due (subject, kind, at, ready_at)
  SELECT session, kind, at, at FROM changed WHERE at IS NOT NULL
  ON CONFLICT (subject, kind) DO UPDATE SET at = EXCLUDED.at, ready_at = EXCLUDED.ready_at
)
SELECT session FROM inserted`

export async function appendSessionRows(
  pool: Pool,
  rows: readonly SessionAppend[],
): Promise<AppendOutcome[]> {
  const values = [JSON.stringify(rows), SESSION_EVENTS_VERSION]
  const stored = await pool.query<{ session: string }>({ name: 'append-session', text: APPEND, values })
  const sessions = new Set(stored.rows.map(({ session }) => session))
  return rows.map(({ session }) => (sessions.has(session) ? 'stored' : 'conflict'))
}
