import { withDemoDatabase } from './demo-database.ts'

/**
 * Results come about when the bots make them: a minute ago. Here, and nowhere else, what they have made is moved to when
 * it is said to have happened, so that trends, due times and "last active" have something to show. Nothing but times is
 * written. All are epoch milliseconds, lengths milliseconds.
 */
export interface DemoTimes {
  /** When accounts, classes and cards were made. */
  readonly since: number
  /** When teachers have said what they say of students' work. */
  readonly reviewedAt: number
  readonly lessons: readonly LessonTime[]
  readonly attempts: readonly AttemptTime[]
}

export interface LessonTime {
  readonly session: string
  readonly at: number
  /** What took seconds takes so long. */
  readonly length: number
}

export interface AttemptTime {
  readonly assignment: string
  readonly activity: number
  readonly student: string
  readonly nth: number
  readonly at: number
  /** For each answer of a quiz, more or less; for a chapter in all. A close has its length from its own clock. */
  readonly each: number
  /** The quiz was put aside before that question, counted from 0, for so long; null: it was not. */
  readonly pause: { readonly before: number; readonly length: number } | null
}

/** All of it or nothing. */
export function moveTimes(url: string, { lessons, attempts, since, reviewedAt }: DemoTimes): Promise<void> {
  return withDemoDatabase(url, async (client) => {
    const flat = attempts.map(({ pause, ...one }) => ({
      ...one,
      before: pause?.before ?? 1000,
      pause: pause?.length ?? 0,
    }))
    await client.query('BEGIN')
    await client.query(LESSONS, [JSON.stringify(lessons)])
    for (const statement of LESSON_MOVES) await client.query(statement)
    await client.query(ATTEMPTS, [JSON.stringify(flat)])
    for (const statement of ATTEMPT_MOVES) await client.query(statement)
    for (const statement of SCHOOL_MOVES) await client.query(statement, [since])
    for (const statement of REVIEW_MOVES) await client.query(statement, [reviewedAt])
    await client.query('COMMIT')
  })
}

/** A lesson is stretched: whoever answered first has still answered first. */
const LESSONS = `
CREATE TEMPORARY TABLE moved_lessons ON COMMIT DROP AS
SELECT lesson.session, to_timestamp(lesson.at / 1000.0) AS at, created_at AS began,
  lesson.length / greatest(1, extract(epoch FROM
    (SELECT max(recorded_at) FROM session_log WHERE session_log.session = id) - created_at) * 1000)::float8 AS stretch
FROM jsonb_to_recordset($1::jsonb) AS lesson (session text, at float8, length float8)
  JOIN sessions ON id = lesson.session`

function stretched(column: string): string {
  return `${column} = at + (${column} - began) * stretch`
}

function moveLesson(table: string, columns: readonly string[]): string {
  return `UPDATE ${table} SET ${columns.map(stretched).join(', ')} FROM moved_lessons AS moved
    WHERE ${table}.session = moved.session`
}

function moveRound(table: string, column: string): string {
  return `UPDATE ${table} SET ${stretched(column)} FROM moved_lessons AS moved JOIN session_matches USING (session)
    WHERE ${table}.match = session_matches.match`
}

const LESSON_MOVES = [
  moveRound('match_log', 'recorded_at'),
  moveRound('scores', 'recorded_at'),
  moveRound('match_seats', 'seen_at'),
  moveLesson('session_log', ['recorded_at']),
  moveLesson('session_seats', ['joined_at', 'seen_at', 'left_at']),
  moveLesson('session_questions', ['opened_at', 'closes_at', 'closed_at']),
  moveLesson('session_answers', ['received_at']),
  `UPDATE sessions SET ${stretched('host_seen_at')}, created_at = at FROM moved_lessons AS moved WHERE id = moved.session`,
]

const ATTEMPTS = `
CREATE TEMPORARY TABLE moved_attempts ON COMMIT DROP AS
SELECT attempts.id, attempts.match, to_timestamp(said.at / 1000.0) AS at, each, before, pause * interval '1 ms' AS pause
FROM jsonb_to_recordset($1::jsonb) AS said
    (assignment text, activity int, student text, nth int, at float8, each float8, before int, pause float8)
  JOIN attempts USING (assignment, activity, student, nth)`

/** An answer takes six to fourteen tenths of what it takes in the middle, by what it is an answer to. */
const ELAPSED = `each * (60 + abs(hashtext(attempt || question)) % 80) / 100`

const ATTEMPT_MOVES = [
  `UPDATE attempt_answers SET elapsed_ms = ${ELAPSED} FROM moved_attempts AS moved WHERE attempt = moved.id`,
  `UPDATE attempt_answers SET received_at = timed.at
    FROM (SELECT attempt, question, moved.at + CASE WHEN question >= before THEN pause ELSE interval '0' END
        + sum(elapsed_ms) OVER (PARTITION BY attempt ORDER BY question) * interval '1 ms' AS at
      FROM attempt_answers JOIN moved_attempts AS moved ON moved.id = attempt) AS timed
    WHERE attempt_answers.attempt = timed.attempt AND attempt_answers.question = timed.question`,
  `UPDATE attempts SET started_at = moved.at, finished_at = CASE WHEN finished_at IS NOT NULL THEN
      coalesce((SELECT max(received_at) FROM attempt_answers WHERE attempt = attempts.id), moved.at + each * interval '1 ms') END
    FROM moved_attempts AS moved WHERE attempts.id = moved.id`,
  `UPDATE scores SET recorded_at = moved.at + elapsed_ms * interval '1 ms' FROM moved_attempts AS moved
    WHERE scores.match = moved.match`,
  `UPDATE match_log SET recorded_at = moved.at + sequence * interval '8 s' FROM moved_attempts AS moved
    WHERE match_log.match = moved.match`,
  `UPDATE match_seats SET seen_at = moved.at FROM moved_attempts AS moved WHERE match_seats.match = moved.match`,
]

function since(table: string, columns: readonly string[]): string {
  return `UPDATE ${table} SET ${columns.map((column) => `${column} = to_timestamp($1::float8 / 1000)`).join(', ')}`
}

const SCHOOL_MOVES = [
  since('teachers', ['created_at', 'updated_at']),
  since('teacher_credentials', ['created_at', 'updated_at']),
  since('classes', ['created_at']),
  since('class_teachers', ['joined_at']),
  since('class_students', ['created_at']),
  since('cards', ['made_at']),
  since('seats', ['created_at']),
  since('plans', ['created_at', 'updated_at']),
  `${since('audit', ['at'])} WHERE action = 'card-made'`,
  `UPDATE assignments SET created_at = least(opens_at - interval '1 day', now()) WHERE $1::float8 > 0`,
]

const REVIEW_MOVES = [since('reviews', ['at']), `${since('audit', ['at'])} WHERE action = 'overridden'`]
