/** What is read for files. `$1` the class, `$2` one student of it; null: all. Times are epoch milliseconds. */

const asMs = (time: string): string => `(extract(epoch FROM ${time}) * 1000)::float8`

/** A seat that comes with a card is its student's, whatever was said of it in a lesson. */
const SAT = `
sat AS (
  SELECT seat, id AS student FROM class_students WHERE class = $1 AND seat IS NOT NULL
  UNION ALL
  SELECT seat, student FROM student_seats WHERE class = $1 AND NOT EXISTS (
    SELECT FROM class_students AS own WHERE own.class = $1 AND own.seat = student_seats.seat)
), own AS (SELECT seat FROM sat WHERE $2::text IS NULL OR student = $2)`

const IS_OWN = (seat: string): string => `($2::text IS NULL OR ${seat} IN (SELECT seat FROM own))`

export const SEATS = `WITH ${SAT}, guests AS (
  SELECT DISTINCT seat FROM session_seats JOIN sessions ON id = session
  WHERE class = $1 AND kicked_at IS NULL AND $2::text IS NULL
    AND NOT EXISTS (SELECT FROM sat WHERE sat.seat = session_seats.seat)
)
SELECT seat, name AS shown, student FROM (
  SELECT seat, student FROM sat WHERE ${IS_OWN('seat')} UNION ALL SELECT seat, NULL FROM guests
) AS everybody LEFT JOIN names ON owner = seat ORDER BY student, seat`

export const ANSWERS = `WITH ${SAT}
SELECT session, NULL::text AS assignment, activity, NULL::text AS attempt, question, question_id AS "questionId",
  skill, NULL::text AS student, seat, answer, is_right AS "isRight",
  ${asMs('(received_at - opened_at)')} AS "elapsedMs", ${asMs('received_at')} AS at
FROM sessions JOIN session_answers ON session = id LEFT JOIN session_questions USING (session, activity, question)
WHERE class = $1 AND ${IS_OWN('seat')}
UNION ALL
SELECT NULL, assignment, activity::int, attempt, question::int, question_id, skill, student, NULL, answer, is_right,
  elapsed_ms::float8, ${asMs('received_at')}
FROM assignments JOIN attempts ON assignment = assignments.id JOIN attempt_answers ON attempt = attempts.id
WHERE class = $1 AND ($2::text IS NULL OR student = $2)
ORDER BY at, session, attempt, question`

/** Of two classmates each has an attempt, and they have one match. */
const PLAYED = `
played AS (
  SELECT match, session, NULL::text AS assignment, activity, created_at AS begun
  FROM sessions JOIN session_matches ON session = id WHERE class = $1
  UNION ALL
  SELECT * FROM (
    SELECT DISTINCT ON (match) match, NULL::text, assignment, activity::int, started_at
    FROM assignments JOIN attempts ON assignment = assignments.id
    WHERE class = $1 AND match IS NOT NULL ORDER BY match, started_at
  ) AS at_home
)`

export const CLOSES = `WITH ${SAT}, ${PLAYED}
SELECT match, session, assignment, activity, seat, role, scenario, level::int, points, obtainable,
  right_count AS "right", decisions, clean, elapsed_ms AS "elapsedMs", ${asMs('recorded_at')} AS at
FROM played JOIN scores USING (match) WHERE ${IS_OWN('seat')} ORDER BY recorded_at, match, role, sharer`

export const MATCHES = `WITH ${SAT}, ${PLAYED}
SELECT match FROM played
WHERE $2::text IS NULL OR EXISTS (SELECT FROM match_seats JOIN own USING (seat) WHERE match_seats.match = played.match)
ORDER BY begun, match`

export const LESSONS = `WITH ${SAT}
SELECT id FROM sessions WHERE class = $1 AND ($2::text IS NULL
  OR EXISTS (SELECT FROM session_seats JOIN own USING (seat) WHERE session = id))
ORDER BY created_at, id`

/** `$3` the lesson. */
export const LESSON = `WITH ${SAT}
SELECT id AS session, code, phase, ${asMs('created_at')} AS "createdAt",
  CASE WHEN $2::text IS NULL THEN (
    SELECT json_agg(json_build_object('sequence', sequence, 'at', ${asMs('recorded_at')}, 'version', version,
      'events', events) ORDER BY sequence) FROM session_log WHERE session = id) END AS log,
  (SELECT json_agg(json_build_object('seat', seat, 'joinedAt', ${asMs('joined_at')}) ORDER BY joined_at, seat)
    FROM session_seats WHERE session = id AND ${IS_OWN('seat')}) AS seats,
  (SELECT json_agg(json_build_object('seat', seat, 'text', text) ORDER BY seat)
    FROM session_exits WHERE session = id AND ${IS_OWN('seat')}) AS exits
FROM sessions WHERE class = $1 AND id = $3`

export const ATTEMPTS = `
SELECT id, activity::int, student, nth::int, match, questions, ${asMs('started_at')} AS "startedAt",
  ${asMs('finished_at')} AS "finishedAt"
FROM attempts WHERE assignment = $1 AND ($2::text IS NULL OR student = $2) ORDER BY student, activity, nth`

export const HELD = `
SELECT hidden,
  (SELECT json_build_object('id', cards.id, 'madeAt', ${asMs('made_at')}) FROM cards WHERE student = one.id) AS card,
  (SELECT coalesce(json_agg(${asMs('created_at')} ORDER BY created_at), '[]') FROM seat_keys
    WHERE seat_keys.seat = one.seat) AS devices,
  (SELECT coalesce(json_agg(json_build_object('at', ${asMs('at')}, 'action', action) ORDER BY at, audit.id), '[]')
    FROM audit WHERE audit.class = $1 AND (detail ->> 'student' = $2 OR detail -> 'students' ? $2)) AS audit
FROM class_students AS one WHERE class = $1 AND id = $2`

export const LOGS = `
SELECT match, json_agg(json_build_object('sequence', sequence, 'at', ${asMs('recorded_at')}, 'version', version,
  'events', events) ORDER BY sequence) AS log
FROM match_log WHERE match = ANY($1) GROUP BY match ORDER BY match`

export const AUDIT = `
SELECT audit.id, ${asMs('audit.at')} AS at, teachers.name AS by, action, detail
FROM audit LEFT JOIN teachers ON teachers.id = audit.teacher
WHERE audit.class = $1 AND ($3::text IS NULL
  OR (audit.at, audit.id) < (SELECT last.at, last.id FROM audit AS last WHERE last.id = $3 AND last.class = $1))
ORDER BY audit.at DESC, audit.id DESC LIMIT $2`
