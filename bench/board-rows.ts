import type pg from 'pg'

export interface BoardSize {
  readonly students: number
  /** Half of them closes, half of them quizzes of five questions. */
  readonly activities: number
}

const IN_ONE_ASSIGNMENT = 20
const LESSONS = 10

/** A class in which every student has done everything at home twice or once, and some of it in lessons too. */
export async function fillClass(client: pg.Client, group: string, size: BoardSize): Promise<void> {
  const { students, activities } = size
  const say = (text: string, ...values: unknown[]) => client.query(text, [group, ...values])
  await say(`INSERT INTO classes (id, name) VALUES ($1, $1)`)
  await say(`INSERT INTO class_teachers (class, teacher, is_owner) VALUES ($1::text, 'teacher-' || $1, true)`)
  await say(
    `WITH made AS (INSERT INTO class_students (id, class, place, seat)
       SELECT $1 || '-' || n, $1, n, $1 || '-seat-' || n FROM generate_series(1, $2::int) AS n RETURNING id, seat)
     INSERT INTO names (owner, name) SELECT id, id FROM made UNION ALL SELECT seat, seat FROM made`,
    students,
  )
  await say(
    `INSERT INTO assignments (id, class, code, title, activities, version, opens_at, due_at, time_zone, late, counts,
       feedback, shuffle, seed, seeds, classmates, teacher)
     SELECT $1 || '-' || a, $1, $1 || a, 'Homework ' || a, (SELECT jsonb_agg(CASE WHEN n % 2 = 0
         THEN '{"kind": "scenario", "title": "", "scenario": "four-waves", "level": 2, "confidence": false}'::jsonb
         ELSE '{"kind": "quiz", "title": "", "source": {"from": "bank", "count": 5}}' END ORDER BY n)
       FROM generate_series(0, ${IN_ONE_ASSIGNMENT - 1}) AS n), 1, now() - interval '90 days', now() - interval '1 day',
       'Asia/Shanghai', 'no', (ARRAY['best', 'first', 'last'])[1 + a % 3], 'at-once', false, 's', 'same', true, 't'
     FROM generate_series(1, $2::int) AS a`,
    Math.ceil(activities / IN_ONE_ASSIGNMENT),
  )
  await fillHomework(client, group, size)
  await fillLessons(client, group, students)
}

/** Questions are kept whole, and are larger than what is read to rank. */
async function fillHomework(client: pg.Client, group: string, size: BoardSize): Promise<void> {
  const DONE = `now() - (5 + (s * 7919 + i * 104729) % 80) * interval '1 day'`
  await client.query(
    `INSERT INTO attempts (id, assignment, activity, student, nth, match, questions, started_at, finished_at)
     SELECT concat_ws('-', $1::text, s, i, nth), $1 || '-' || 1 + i / ${IN_ONE_ASSIGNMENT}, i % ${IN_ONE_ASSIGNMENT},
       $1 || '-' || s, nth, CASE WHEN i % 2 = 0 THEN concat_ws('-', $1, s, i, nth) END,
       CASE WHEN i % 2 = 1 THEN texts.questions END, ${DONE}, CASE WHEN i % 2 = 1 THEN ${DONE} END
     FROM generate_series(1, $2::int) AS s, generate_series(0, $3::int - 1) AS i, LATERAL (
         SELECT n AS nth FROM generate_series(1, 1 + ((s + i) % 4 = 0)::int) AS n) AS tries,
       (SELECT jsonb_agg(repeat(md5(n::text), 2) || md5((n * 7)::text) || repeat(md5((n * 11)::text), 12)) AS questions
        FROM generate_series(1, 5) AS n) AS texts`,
    [group, size.students, size.activities],
  )
  await client.query(
    `INSERT INTO scores (match, role, seat, scenario, level, points, obtainable, right_count, decisions, clean, whole,
       elapsed_ms, recorded_at)
     SELECT match, 'client', replace(student, $1 || '-', $1 || '-seat-'),
       (ARRAY['four-waves', 'last-ack-lost', 'half-close', 'simultaneous-close'])[1 + activity % 4], 2,
       100 * (hashtext(id) & 3), 400, hashtext(id) & 3, 4, true, true, 60000, started_at
     FROM attempts WHERE student LIKE $1 || '-%' AND match IS NOT NULL`,
    [group],
  )
  await client.query(
    `INSERT INTO attempt_answers (attempt, question, command_id, question_id, skill, answer, is_right, elapsed_ms, received_at)
     SELECT id, q, q, 'q' || q, (ARRAY['time-wait', 'four-waves', 'reset', 'half-close', 'last-ack'])[1 + q],
       '{"kind": "single", "option": "a"}', hashtext(id || q) % 3 = 0, 20000, started_at
     FROM attempts, generate_series(0, 4) AS q WHERE student LIKE $1 || '-%' AND match IS NULL`,
    [group],
  )
}

/** In each ten questions, and a close. */
async function fillLessons(client: pg.Client, group: string, students: number): Promise<void> {
  const say = (text: string) => client.query(text, [group])
  const L = `generate_series(1, ${LESSONS}) AS l`
  const S = `generate_series(1, ${students}) AS s`
  const ID = `concat_ws('-', $1::text, 'lesson', l)`
  const WHEN = `now() - l * interval '3 days'`
  await say(`INSERT INTO sessions (id, code, host_hash, class, open, created_at)
    SELECT ${ID}, translate(upper(substr(md5(${ID}), 1, 6)), '01', '23'), repeat('ab', 32), $1, false, ${WHEN} FROM ${L}`)
  await say(`INSERT INTO session_questions (session, activity, question, opened_at, closed_at, question_id, skill)
    SELECT ${ID}, 0, q, ${WHEN}, ${WHEN}, 'q' || q, 'time-wait' FROM ${L}, generate_series(0, 9) AS q`)
  await say(`INSERT INTO session_answers (session, activity, question, seat, command_id, answer, is_right, received_at)
    SELECT ${ID}, 0, q, $1 || '-seat-' || s, q, '{}', (s + q) % 3 = 0, ${WHEN}
    FROM ${L}, ${S}, generate_series(0, 9) AS q`)
  await say(`INSERT INTO session_matches (match, session, activity, round)
    SELECT concat_ws('-', ${ID}, s), ${ID}, 1, 0 FROM ${L}, ${S}`)
  await say(`INSERT INTO scores (match, role, seat, scenario, level, points, obtainable, right_count, decisions, clean,
      whole, elapsed_ms, recorded_at)
    SELECT concat_ws('-', ${ID}, s), 'client', $1 || '-seat-' || s, 'four-waves', 2, 300, 400, 3, 4, true, true, 60000, ${WHEN}
    FROM ${L}, ${S}`)
}
