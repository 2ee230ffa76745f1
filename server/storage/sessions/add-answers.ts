import type { Pool } from 'pg'
import { GRACE } from '#core/session/settings.ts'
import type { AnswerVerdict, NewAnswer } from '#server/sessions/ports.ts'
import { OWN_END } from './own-time.ts'

/**
 * A batch of answers in one statement that also checks: the question's row is held FOR SHARE, so that it cannot be
 * closed under an answer, and one that was just closed is seen as it is now. Each seat has its own time for it. A seat
 * has one answer in a batch.
 */
const ADD = `
WITH batch AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (session text, activity int, question int, seat text,
    "commandId" text, answer jsonb, "isRight" boolean)
), open AS MATERIALIZED (
  SELECT session, activity, question, opened_at, closes_at FROM session_questions
  WHERE (session, activity, question) IN (SELECT session, activity, question FROM batch)
    AND closed_at IS NULL AND paused_at IS NULL
  ORDER BY session, activity, question FOR SHARE
)
INSERT INTO session_answers (session, activity, question, seat, command_id, answer, is_right)
SELECT session, activity, question, seat, "commandId", answer, "isRight"
FROM batch JOIN open AS asked USING (session, activity, question) JOIN session_seats AS place USING (session, seat)
WHERE left_at IS NULL AND coalesce(now() <= ${OWN_END} + $2 * interval '1 millisecond', true)
ON CONFLICT DO NOTHING
RETURNING session, seat`

/** Why one was not stored: asked afterwards, in a statement that sees what another process has just stored. */
const WHY = `
SELECT batch.nr::int AS nr, CASE
  WHEN given.command_id = "commandId" THEN 'again'
  WHEN given.command_id IS NOT NULL THEN 'already-answered'
  WHEN place.seat IS NULL OR place.left_at IS NOT NULL THEN 'not-in-session'
  WHEN asked.paused_at IS NOT NULL THEN 'paused'
  ELSE 'not-open' END AS verdict
FROM jsonb_to_recordset($1::jsonb) AS batch (nr int, session text, activity int, question int, seat text, "commandId" text)
LEFT JOIN session_answers AS given USING (session, activity, question, seat)
LEFT JOIN session_seats AS place USING (session, seat)
LEFT JOIN session_questions AS asked USING (session, activity, question)`

export async function addAnswers(pool: Pool, rows: readonly NewAnswer[]): Promise<AnswerVerdict[]> {
  const values = [JSON.stringify(rows), GRACE]
  const added = await pool.query<Place>({ name: 'add-answers', text: ADD, values })
  const stored = new Set(added.rows.map(keyOfSeat))
  const rest = rows.flatMap((row, nr) => (stored.has(keyOfSeat(row)) ? [] : [{ ...row, nr }]))
  const why = rest.length === 0 ? new Map<number, AnswerVerdict>() : await whyNot(pool, rest)
  return rows.map((_, nr) => why.get(nr) ?? 'stored')
}

type Place = Pick<NewAnswer, 'session' | 'seat'>

/** What a batch has one of. */
export function keyOfSeat({ session, seat }: Place): string {
  return `${session} ${seat}`
}

async function whyNot(pool: Pool, rest: readonly NewAnswer[]): Promise<Map<number, AnswerVerdict>> {
  const values = [JSON.stringify(rest)]
  const asked = await pool.query<{ nr: number; verdict: AnswerVerdict }>({ name: 'why', text: WHY, values })
  return new Map(asked.rows.map(({ nr, verdict }) => [nr, verdict]))
}
