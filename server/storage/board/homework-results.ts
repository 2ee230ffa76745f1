/**
 * What students have done at home. `$3` one assignment, `$7` scenarios, `$8` for students: then results that are not told
 * yet are left out, for a leaderboard must not tell what a quiz keeps for later. Who has the table open for hours was not
 * at it: of a close an hour counts at most, of an answer ten minutes.
 *
 * The planner knows nothing of what these parts bring and takes it for little: so each row carries what later parts need
 * of its activity, parts are never joined to each other, and kinds are booleans, of which it expects half.
 */
export const HOMEWORK_RESULTS = `
scenarios AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($7::jsonb) AS one (scenario text, skills jsonb, "isLossy" boolean)
), items AS MATERIALIZED (
  SELECT row_number() OVER ()::int AS item, id AS assignment, (nth - 1)::smallint AS activity, counts, what->>'kind' AS kind,
    what->>'kind' IN ('scenario', 'goal') AS is_close, what->>'kind' = 'reading' AS is_reading, what->>'kind' = 'quiz' AND (
      NOT $8::boolean OR feedback <> 'after-due' OR now() > greatest(due_at, late_until)) AS is_quiz,
    CASE WHEN what->>'kind' = 'goal' THEN (what->>'clean')::int END AS clean, (what->>'withLoss')::int AS with_loss,
    CASE late WHEN 'no' THEN due_at WHEN 'until' THEN late_until END AS ends_at,
    coalesce((what#>>'{source,count}')::int, 1) AS size
  FROM assignments, jsonb_array_elements(activities) WITH ORDINALITY AS one (what, nth)
  WHERE class = (SELECT class FROM scope) AND $4::text IS NULL AND ($3::text IS NULL OR id = $3::text)
), closes AS (
  SELECT item, items.clean, with_loss, counts, person, nth, scenario, recorded_at AS at,
    coalesce(round(1000.0 * points / nullif(obtainable, 0)), 0)::int AS share,
    coalesce(round(1000.0 * points / nullif(obtainable, 0)), 0)::int AS points, 1 AS size, right_count AS "right", decisions,
    least(elapsed_ms, 3600000) AS ms, scores.clean AND scores.whole AS is_clean, NULL::text[] AS skills, NULL::boolean[] AS rights
  FROM items JOIN attempts USING (assignment, activity) JOIN scores USING (match)
    JOIN sat ON sat.seat = scores.seat AND sat.id = student
  WHERE is_close AND (ends_at IS NULL OR recorded_at <= ends_at)
), quizzes AS (
  SELECT item, NULL::int AS clean, NULL::int AS with_loss, counts, person, nth, NULL::text AS scenario,
    least(finished_at, ends_at) AS at, round(1000.0 * "right" / coalesce(attempts.size, items.size))::int AS share,
    1000 * "right" AS points, coalesce(attempts.size, items.size) AS size, "right",
    coalesce(attempts.size, items.size) AS decisions, ms, false AS is_clean, skills, rights
  FROM items JOIN attempts USING (assignment, activity) JOIN students ON students.id = student, LATERAL (
    SELECT (count(*) FILTER (WHERE is_right))::int AS "right", coalesce(sum(least(elapsed_ms, 600000)), 0) AS ms,
      array_agg(skill) AS skills, array_agg(is_right) AS rights
    FROM attempt_answers WHERE attempt = attempts.id) AS answers
  WHERE is_quiz AND (finished_at IS NOT NULL OR ends_at < now())
), readings AS (
  SELECT item, NULL::int AS clean, NULL::int AS with_loss, counts, person, nth, NULL::text AS scenario, finished_at AS at,
    1000 AS share, 0 AS points, 0 AS size, 0 AS "right", 0 AS decisions, 0 AS ms, false AS is_clean, NULL::text[] AS skills, NULL::boolean[] AS rights
  FROM items JOIN attempts USING (assignment, activity) JOIN students ON students.id = student
  WHERE is_reading AND finished_at IS NOT NULL AND (ends_at IS NULL OR finished_at <= ends_at)
), goes AS MATERIALIZED (
  SELECT * FROM closes UNION ALL SELECT * FROM quizzes UNION ALL SELECT * FROM readings
)`

/**
 * The attempt that counts, as `countedOf` in core/homework says it; and of a goal so many of the best clean closes as it
 * asks for, those with loss before the others.
 */
export const COUNTED = `
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY person, item ORDER BY
    CASE counts WHEN 'best' THEN -share WHEN 'last' THEN -nth ELSE nth END, nth) AS place
  FROM goes WHERE clean IS NULL
), towards AS (
  SELECT goes.*, coalesce("isLossy", false) AND row_number() OVER (
    PARTITION BY person, item, "isLossy" ORDER BY share DESC, nth) <= with_loss AS is_needed
  FROM goes LEFT JOIN scenarios USING (scenario) WHERE clean IS NOT NULL AND is_clean
), chosen AS (
  SELECT *, row_number() OVER (PARTITION BY person, item, is_needed ORDER BY share DESC, nth) AS place FROM towards
), counted AS MATERIALIZED (
  SELECT person, item, clean, scenario, at, points, size, "right", decisions, skills, rights FROM ranked WHERE place = 1
  UNION ALL
  SELECT person, item, clean, scenario, at, points, size, "right", decisions, NULL, NULL FROM chosen
  WHERE is_needed OR place <= clean - with_loss
), said AS (
  SELECT DISTINCT ON (person, item) person, item, percent, at, assignment, activity, is_quiz,
    1000 * CASE kind WHEN 'quiz' THEN size WHEN 'goal' THEN clean WHEN 'reading' THEN 0 ELSE 1 END AS most
  FROM items JOIN reviews USING (assignment, activity) JOIN students ON students.id = student
  ORDER BY person, item, at DESC, reviews.id DESC
), earned AS (
  SELECT person, item, max(at) AS at, sum(points) AS points, 1000 * coalesce(clean, sum(size)) AS most,
    sum("right") AS "right", sum(decisions) AS decisions, count(*) >= coalesce(clean, 1) AS is_done
  FROM counted GROUP BY person, item, clean
), marked AS (
  SELECT person, item, coalesce(earned.at, said.at) AS at, percent, points, "right", decisions, is_done, coalesce(earned.most,
    CASE WHEN is_quiz THEN 1000 * (SELECT max(size) FROM attempts
      WHERE (assignment, activity) = (said.assignment, said.activity)) END, said.most) AS most
  FROM earned FULL JOIN (SELECT * FROM said WHERE percent IS NOT NULL) AS said USING (person, item)
)`
