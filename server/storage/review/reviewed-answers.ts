import type { Pool } from 'pg'
import type { Question } from '#core/quiz/question.ts'
import { questionStructure } from '#core/quiz/question-schema.ts'
import type { SessionEvent } from '#core/session/events.ts'
import type { HomeAnswer, LessonAnswer, Newest, ReviewScope, WhoseWork } from '#server/review/ports.ts'
import { orNotStored } from '../not-stored.ts'
import type { ParseSessionEvents } from '../storage.ts'
import { LESSONS_IN_SCOPE, asMs, homeworkInScope, scopeValues, seatsOf } from './scope.ts'

const IN_LESSONS = `
SELECT given.session, given.activity, given.question, given.seat, given.answer, given.is_right AS "isRight",
  ${asMs('given.received_at')} AS at, (count(*) OVER ())::int AS total
FROM sessions AS lesson JOIN session_answers AS given ON given.session = lesson.id
  JOIN session_questions AS asked USING (session, activity, question)
WHERE asked.scored AND ${LESSONS_IN_SCOPE} AND ($7::text[] IS NULL OR given.seat = ANY($7))
ORDER BY given.received_at DESC LIMIT $6`

/** A question that many were asked is sent once: attempts keep theirs whole. */
const AT_HOME = `
WITH given AS (
  SELECT home.id AS assignment, attempt.id AS attempt, attempt.activity, attempt.student, said.question, said.answer,
    said.is_right, said.received_at, (count(*) OVER ())::int AS total
  FROM assignments AS home JOIN attempts AS attempt ON attempt.assignment = home.id
    JOIN attempt_answers AS said ON said.attempt = attempt.id
  WHERE ${homeworkInScope('$7')} ORDER BY said.received_at DESC LIMIT $6
), asked AS (
  SELECT id AS attempt, (nr - 1)::int AS question, value, md5(value::text) AS key
  FROM attempts CROSS JOIN LATERAL jsonb_array_elements(questions) WITH ORDINALITY AS one (value, nr)
  WHERE id IN (SELECT attempt FROM given)
)
SELECT assignment, activity, student, answer, is_right AS "isRight", ${asMs('received_at')} AS at, total, key,
  CASE WHEN row_number() OVER (PARTITION BY key ORDER BY received_at DESC) = 1 THEN value END AS asked
FROM given JOIN asked USING (attempt, question) ORDER BY received_at DESC`

const SESSION_LOGS = `
SELECT session, events, version FROM session_log WHERE session = ANY($1) ORDER BY session, sequence`

export async function readLessonAnswers(
  pool: Pool,
  scope: ReviewScope,
  limit: number,
  who?: WhoseWork,
): Promise<Newest<LessonAnswer>> {
  const values = [...scopeValues(scope, limit), seatsOf(who)]
  const query = { name: 'review-lessons', text: IN_LESSONS, values }
  const { rows } = await orNotStored(pool.query<LessonAnswer & { total: number }>(query))
  const newest = rows.map(({ session, activity, question, seat, answer, isRight, at }) => {
    return { session, activity, question, seat, answer, isRight, at }
  })
  return { newest, total: rows[0]?.total ?? 0 }
}

type HomeRow = Omit<HomeAnswer, 'asked'> & {
  readonly total: number
  readonly key: string
  readonly asked: unknown
}

export async function readHomeAnswers(
  pool: Pool,
  scope: ReviewScope,
  limit: number,
  who?: WhoseWork,
): Promise<Newest<HomeAnswer>> {
  const values = [...scopeValues(scope, limit), who?.student ?? null]
  const query = { name: 'review-home', text: AT_HOME, values }
  const { rows } = await orNotStored(pool.query<HomeRow>(query))
  const asked = new Map<string, Question>()
  for (const row of rows) if (row.asked !== null) asked.set(row.key, questionStructure.parse(row.asked))
  const newest = rows.flatMap((row): HomeAnswer[] => {
    const question = asked.get(row.key)
    const { assignment, activity, student, answer, isRight, at } = row
    return question === undefined
      ? []
      : [{ assignment, activity, student, asked: question, answer, isRight, at }]
  })
  return { newest, total: rows[0]?.total ?? 0 }
}

interface LogPart {
  readonly session: string
  readonly events: unknown
  readonly version: number
}

export async function readSessionLogs(
  pool: Pool,
  sessions: readonly string[],
  parseEvents: ParseSessionEvents,
): Promise<ReadonlyMap<string, readonly SessionEvent[]>> {
  const query = { name: 'review-sessions', text: SESSION_LOGS, values: [[...sessions]] }
  const { rows } = await orNotStored(pool.query<LogPart>(query))
  const logs = new Map<string, SessionEvent[]>()
  for (const { session, events, version } of rows) {
    const log = logs.get(session) ?? []
    log.push(...parseEvents(events, version))
    logs.set(session, log)
  }
  return logs
}
