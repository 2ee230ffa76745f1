import type { Pool } from 'pg'
import { SESSION_EVENTS_VERSION } from '#core/session/events.ts'
import type { SessionAppend } from '#server/sessions/ports.ts'
import type { AppendOutcome } from '../group-commit.ts'

/**
 * As `append-rows.ts`: a batch in one statement, one row a session. Who closes a question locks its row FOR UPDATE and
 * so waits for the answers that hold it FOR SHARE: what they acknowledge is there when the closing is, and those that
 * come later see it closed. Rows are locked in the order of their keys, by everybody. What stood still in a pause is
 * moved on by its length, the answers with it, so that each has taken as long as it took; to end is to resume.
 */
const APPEND = `
WITH batch AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (
    session text, sequence int, "commandId" text, events jsonb, due jsonb, questions jsonb, matches jsonb, phase text, locked boolean)
), inserted AS (
  INSERT INTO session_log (session, sequence, command_id, events, version)
  SELECT session, sequence, "commandId", events, $2::int FROM batch
  ON CONFLICT DO NOTHING
  RETURNING session
), found AS (
  UPDATE sessions SET phase = batch.phase, locked = batch.locked
  FROM inserted JOIN batch USING (session) WHERE sessions.id = session
), asked AS MATERIALIZED (
  SELECT session, activity, question, max("limitMs") AS "limitMs", max("byMs") AS "byMs",
    bool_or("to" = 'opened') AS opens, bool_or("to" = 'paused') AS pauses,
    bool_or("to" IN ('closing', 'closed')) AS ends, bool_or("to" = 'closed') AS closes,
    bool_or("to" IN ('resumed', 'closing', 'closed')) AS resumes,
    max(asked->>'questionId') AS question_id, max(asked->>'skill') AS skill,
    coalesce(bool_and((asked->>'scored')::boolean), true) AS scored
  FROM inserted JOIN batch USING (session), jsonb_to_recordset(questions) AS q (
    activity int, question int, "to" text, "limitMs" float8, "byMs" float8, asked jsonb)
  GROUP BY session, activity, question
), opened AS (
  INSERT INTO session_questions (session, activity, question, opened_at, closes_at, paused_at, question_id, skill, scored)
  SELECT session, activity, question, now(), now() + "limitMs" * interval '1 millisecond',
    CASE WHEN pauses THEN now() END, question_id, skill, scored
  FROM asked WHERE opens
), held AS MATERIALIZED (
  SELECT asked.*, CASE WHEN resumes AND row.paused_at < now() THEN now() - row.paused_at
    ELSE interval '0' END AS stood
  FROM session_questions AS row JOIN asked USING (session, activity, question)
  WHERE NOT opens AND row.closed_at IS NULL
  ORDER BY session, activity, question FOR UPDATE OF row
), changing AS (
  UPDATE session_questions AS row SET
    opened_at = row.opened_at + stood,
    closes_at = CASE
      WHEN ends THEN least(row.closes_at + stood, now())
      WHEN row.closes_at IS NULL OR "byMs" IS NULL THEN row.closes_at + stood
      ELSE "byMs" * interval '1 millisecond'
        + greatest(row.closes_at + stood, CASE WHEN resumes THEN now() ELSE coalesce(row.paused_at, now()) END) END,
    paused_at = CASE
      WHEN resumes THEN NULL
      WHEN pauses THEN coalesce(row.paused_at, clock_timestamp())
      ELSE row.paused_at END,
    closed_at = CASE WHEN closes THEN clock_timestamp() END
  FROM held WHERE (row.session, row.activity, row.question) = (held.session, held.activity, held.question)
), answered AS (
  UPDATE session_answers AS given SET received_at = received_at + stood
  FROM held WHERE stood > interval '0'
    AND (given.session, given.activity, given.question) = (held.session, held.activity, held.question)
), paired AS (
  INSERT INTO session_matches (match, session, activity, round)
  SELECT match, session, activity, round
  FROM inserted JOIN batch USING (session), jsonb_to_recordset(matches) AS m (match text, activity int, round int)
  ON CONFLICT DO NOTHING
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
