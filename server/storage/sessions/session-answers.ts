import type { Pool } from 'pg'
import type { Answer } from '#core/quiz/answer.ts'
import type {
  NewAnswer,
  SessionAnswers,
  SessionCounts,
  StoredAnswer,
  StoredResult,
} from '#server/sessions/ports.ts'
import { groupCommit } from '../group-commit.ts'
import { orNotStored } from '../not-stored.ts'
import { addAnswers, keyOfSeat } from './add-answers.ts'

const RESULT = `given.seat, given.is_right AS "isRight",
  (extract(epoch FROM given.received_at - asked.opened_at) * 1000)::float8 AS "elapsedMs"`
const FROM_ANSWERS = `session_answers AS given
  JOIN session_questions AS asked USING (session, activity, question)`

const ALL = `SELECT ${RESULT}, given.answer FROM ${FROM_ANSWERS}
WHERE session = $1 AND activity = $2 AND question = $3 ORDER BY given.received_at, given.seat`

const RESULTS = `SELECT activity, question, ${RESULT} FROM ${FROM_ANSWERS} WHERE session = $1`

const ONE = `SELECT answer FROM session_answers
WHERE session = $1 AND activity = $2 AND question = $3 AND seat = $4`

const COUNTS = `
WITH player AS (
  SELECT seat, left_at IS NULL AS stays,
    left_at IS NULL AND seen_at IS NOT NULL AND seen_at > now() - $4 * interval '1 millisecond' AS here
  FROM session_seats WHERE session = $1
), given AS (SELECT seat FROM session_answers WHERE session = $1 AND activity = $2 AND question = $3)
SELECT count(*) FILTER (WHERE stays)::int AS players, count(*) FILTER (WHERE here)::int AS here,
  count(given.seat)::int AS answered, count(*) FILTER (WHERE here AND given.seat IS NULL)::int AS awaited
FROM player LEFT JOIN given USING (seat)`

const LEFT = `SELECT (extract(epoch FROM closes_at - now()) * 1000)::float8 AS ms FROM session_questions
WHERE session = $1 AND activity = $2 AND question = $3`

/** `answering`: of one connection, so that answers gather while others are written, and stand behind no question. */
export function postgresAnswers(pool: Pool, answering: Pool): SessionAnswers {
  async function ask<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const { rows } = await orNotStored(pool.query<Row>({ name, text, values }))
    return rows
  }

  return {
    add: groupCommit((rows: readonly NewAnswer[]) => addAnswers(answering, rows), keyOfSeat),
    all: (session, { activity, question }) =>
      ask<StoredAnswer>('answers', ALL, [session, activity, question]),
    async one(session, { activity, question }, seat) {
      const [row] = await ask<{ answer: Answer }>('answer', ONE, [session, activity, question, seat])
      return row?.answer ?? null
    },
    results: (session) => ask<StoredResult>('results', RESULTS, [session]),
    async counts(session, place, hereWithinMs) {
      const values = [session, place?.activity ?? -1, place?.question ?? -1, hereWithinMs]
      const [row] = await ask<SessionCounts>('counts', COUNTS, values)
      return row ?? { players: 0, here: 0, answered: 0, awaited: 0 }
    },
    async leftMs(session, { activity, question }) {
      const [row] = await ask<{ ms: number | null }>('left', LEFT, [session, activity, question])
      return typeof row?.ms === 'number' ? Math.max(0, row.ms) : null
    },
  }
}
