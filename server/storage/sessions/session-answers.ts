import type { Pool } from 'pg'
import type { Answer } from '#core/quiz/answer.ts'
import { GRACE } from '#core/session/settings.ts'
import type {
  NewAnswer,
  SessionAnswers,
  SessionCounts,
  StoredAnswer,
  StoredResult,
} from '#server/sessions/ports.ts'
import { groupCommit } from '../group-commit.ts'
import { groupQuery } from '../group-query.ts'
import { orNotStored } from '../not-stored.ts'
import { addAnswers, keyOfSeat } from './add-answers.ts'
import { ITS_NOW, NO_PLACE, OWN_END, inMs, leftOf } from './own-time.ts'

const RESULT = `given.seat, given.is_right AS "isRight",
  ${inMs('given.received_at - asked.opened_at')} AS "elapsedMs"`
const FROM_ANSWERS = `session_answers AS given
  JOIN session_questions AS asked USING (session, activity, question)`

const ALL = `SELECT ${RESULT}, given.answer FROM ${FROM_ANSWERS}
WHERE session = $1 AND activity = $2 AND question = $3 ORDER BY given.received_at, given.seat`

const RESULTS = `SELECT activity, question, ${RESULT} FROM ${FROM_ANSWERS} WHERE session = $1`

const ONE = {
  name: 'answer',
  text: `
SELECT nr, answer
FROM jsonb_to_recordset($1::jsonb) AS wanted (nr int, session text, activity int, question int, seat text)
  JOIN session_answers USING (session, activity, question, seat)`,
}

const COUNTS = {
  name: 'counts',
  text: `
WITH wanted AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (nr int, session text, activity int, question int, "withinMs" float8)
), place AS (
  SELECT nr, session, activity, question, seat, time, left_at IS NULL AS stays, left_at IS NULL AND seen_at IS NOT NULL
    AND seen_at > now() - "withinMs" * interval '1 millisecond' AS here
  FROM wanted JOIN session_seats USING (session)
)
SELECT nr, count(*) FILTER (WHERE stays)::int AS players, count(*) FILTER (WHERE here)::int AS here,
  count(given.seat)::int AS answered, count(*) FILTER (WHERE here AND given.seat IS NULL
    AND coalesce(${ITS_NOW} <= ${OWN_END} + ${GRACE} * interval '1 millisecond', true))::int AS awaited
FROM place LEFT JOIN session_answers AS given USING (session, activity, question, seat)
  LEFT JOIN session_questions AS asked USING (session, activity, question)
GROUP BY nr`,
}

const NOBODY: SessionCounts = { players: 0, here: 0, answered: 0, awaited: 0 }

const LEFT = `SELECT ${inMs(`closes_at - ${ITS_NOW}`)} AS ms FROM session_questions AS asked
WHERE session = $1 AND activity = $2 AND question = $3`

const LONGEST_LEFT = `
SELECT CASE WHEN asked.closes_at IS NULL OR bool_or(place.time = 'none') THEN NULL
  ELSE ${inMs(`greatest(asked.closes_at, max(${OWN_END})) - ${ITS_NOW}`)} END AS ms
FROM session_questions AS asked LEFT JOIN session_seats AS place ON place.session = asked.session
  AND left_at IS NULL AND seen_at > now() - $4 * interval '1 millisecond'
  AND NOT EXISTS (SELECT FROM session_answers AS given WHERE (given.session, given.activity, given.question, given.seat)
    = (asked.session, asked.activity, asked.question, place.seat))
WHERE asked.session = $1 AND activity = $2 AND question = $3
GROUP BY asked.session, activity, question`

/** `answering`: of one connection, so that answers gather while others are written, and stand behind no question. */
export function postgresAnswers(pool: Pool, answering: Pool): SessionAnswers {
  async function ask<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const { rows } = await orNotStored(pool.query<Row>({ name, text, values }))
    return rows
  }

  const answerOf = groupQuery<{ answer: Answer }>(pool, ONE)
  const count = groupQuery<SessionCounts>(pool, COUNTS)

  return {
    add: groupCommit((rows: readonly NewAnswer[]) => addAnswers(answering, rows), keyOfSeat),
    all: (session, { activity, question }) =>
      ask<StoredAnswer>('answers', ALL, [session, activity, question]),
    async one(session, { activity, question }, seat) {
      const [row] = await answerOf({ session, activity, question, seat })
      return row?.answer ?? null
    },
    results: (session) => ask<StoredResult>('results', RESULTS, [session]),
    async counts(session, place, withinMs) {
      const { activity, question } = place ?? NO_PLACE
      const [row = NOBODY] = await count({ session, activity, question, withinMs })
      const { players, here, answered, awaited } = row
      return { players, here, answered, awaited }
    },
    async leftMs(session, { activity, question }) {
      const [row] = await ask<{ ms: number | null }>('left', LEFT, [session, activity, question])
      return leftOf(row?.ms)
    },
    async longestLeftMs(session, { activity, question }, hereWithinMs) {
      const values = [session, activity, question, hereWithinMs]
      const [row] = await ask<{ ms: number | null }>('longest-left', LONGEST_LEFT, values)
      return leftOf(row?.ms)
    },
  }
}
