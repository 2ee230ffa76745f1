import type { Pool } from 'pg'
import type { MatchEvent } from '#core/match/events.ts'
import type { Newest, ReviewScope, ReviewedMatch, WhoseWork } from '#server/review/ports.ts'
import { orNotStored } from '../not-stored.ts'
import type { ParseEvents } from '../storage.ts'
import { LESSONS_IN_SCOPE, asMs, homeworkInScope, scopeValues, seatsOf } from './scope.ts'

/** Two classmates have an attempt each, and one match. */
const MATCHES = `
WITH work AS (
  SELECT made.match, made.session, NULL::text AS assignment, made.activity, lesson.created_at AS at
  FROM sessions AS lesson JOIN session_matches AS made ON made.session = lesson.id
  WHERE ${LESSONS_IN_SCOPE} AND ($7::text[] IS NULL
    OR EXISTS (SELECT FROM match_seats WHERE match_seats.match = made.match AND seat = ANY($7)))
  UNION ALL
  SELECT * FROM (
    SELECT DISTINCT ON (attempt.match) attempt.match, NULL::text, home.id, attempt.activity::int, attempt.started_at
    FROM assignments AS home JOIN attempts AS attempt ON attempt.assignment = home.id
    WHERE attempt.match IS NOT NULL AND ${homeworkInScope('$8')}
    ORDER BY attempt.match, attempt.started_at
  ) AS at_home
)
SELECT match, session, assignment, activity, ${asMs('at')} AS at, (count(*) OVER ())::int AS total
FROM work ORDER BY work.at DESC, match LIMIT $6`

/** Many logs at once; `match_log` is keyed by match and sequence. */
const LOGS = `SELECT match, events, version FROM match_log WHERE match = ANY($1) ORDER BY match, sequence`

const CLASSES = `
SELECT class FROM session_matches JOIN sessions ON sessions.id = session WHERE match = $1 AND class IS NOT NULL
UNION SELECT class FROM attempts JOIN assignments ON assignments.id = assignment WHERE match = $1`

interface MatchRow extends ReviewedMatch {
  readonly total: number
}

export async function readMatches(
  pool: Pool,
  scope: ReviewScope,
  limit: number,
  who?: WhoseWork,
): Promise<Newest<ReviewedMatch>> {
  const values = [...scopeValues(scope, limit), seatsOf(who), who?.student ?? null]
  const { rows } = await orNotStored(pool.query<MatchRow>({ name: 'review-matches', text: MATCHES, values }))
  const newest = rows.map(({ match, session, assignment, activity, at }) => {
    return { match, session, assignment, activity, at }
  })
  return { newest, total: rows[0]?.total ?? 0 }
}

interface LogPart {
  readonly match: string
  readonly events: unknown
  readonly version: number
}

export async function readLogs(
  pool: Pool,
  matches: readonly string[],
  parseEvents: ParseEvents,
): Promise<ReadonlyMap<string, readonly MatchEvent[]>> {
  const query = { name: 'review-logs', text: LOGS, values: [[...matches]] }
  const { rows } = await orNotStored(pool.query<LogPart>(query))
  const logs = new Map<string, MatchEvent[]>()
  for (const { match, events, version } of rows) {
    const log = logs.get(match) ?? []
    log.push(...parseEvents(events, version))
    logs.set(match, log)
  }
  return logs
}

export async function readClasses(pool: Pool, match: string): Promise<string[]> {
  const query = { name: 'review-classes', text: CLASSES, values: [match] }
  const { rows } = await orNotStored(pool.query<{ class: string }>(query))
  return rows.map((row) => row.class)
}
