/** Parts of the span by which a trend is told. */
export const TREND_PARTS = 6

const IN_SPAN = `($5::timestamptz IS NULL OR at >= $5::timestamptz) AND ($6::timestamptz IS NULL OR at < $6::timestamptz)`

/** What counts and what was done for it, by person, within the span from `$5` to `$6`. */
export const STANDING_ROWS = `
results AS MATERIALIZED (
  SELECT person, at, coalesce(round(percent * most / 100.0), points, 0) AS points, most, coalesce("right", 0) AS "right",
    coalesce(decisions, 0) AS decisions, (percent IS NOT NULL OR is_done)::int AS done
  FROM marked WHERE ${IN_SPAN}
  UNION ALL
  SELECT person, at, points, most, "right", decisions, 1 FROM in_lessons WHERE ${IN_SPAN}
), totals AS MATERIALIZED (
  SELECT person, sum(points) AS points, sum("right") AS "right", sum(decisions) AS decisions, sum(done) AS done
  FROM results GROUP BY person
), efforts AS MATERIALIZED (
  SELECT person, sum(attempts) AS attempts, sum(ms) AS ms, max(at) AS at FROM (
    SELECT person, count(*) AS attempts, sum(ms) AS ms, max(at) AS at FROM goes WHERE ${IN_SPAN} GROUP BY person
    UNION ALL
    SELECT person, attempts, ms, at FROM in_lessons WHERE ${IN_SPAN}
  ) AS all_efforts GROUP BY person
), trained AS (
  SELECT person, skill, sum("right") AS "right", sum(given) AS given FROM (
    SELECT person, skill, "right", given FROM (
      SELECT person, scenario, sum("right") AS "right", sum(decisions) AS given FROM (
        SELECT person, scenario, "right", decisions FROM counted WHERE scenario IS NOT NULL AND ${IN_SPAN}
        UNION ALL
        SELECT person, scenario, "right", decisions FROM rounds WHERE ${IN_SPAN}
      ) AS closed GROUP BY person, scenario
    ) AS by_scenario JOIN scenarios USING (scenario), jsonb_array_elements_text(skills) AS skill
    UNION ALL
    SELECT person, skill, count(*) FILTER (WHERE is_right), count(*)
    FROM counted, unnest(skills, rights) AS answered (skill, is_right) WHERE ${IN_SPAN} GROUP BY person, skill
    UNION ALL
    SELECT person, skill, "right", given FROM asked WHERE ${IN_SPAN}
  ) AS all_trained WHERE skill IS NOT NULL AND given > 0 GROUP BY person, skill
), skilled AS MATERIALIZED (
  SELECT person, json_agg(json_build_object('skill', skill, 'right', "right", 'of', given)) AS skills
  FROM trained GROUP BY person
), span AS MATERIALIZED (
  SELECT since, greatest(until, since + interval '1 second') AS until FROM (
    SELECT coalesce($5::timestamptz, min(at)) AS since,
      coalesce($6::timestamptz, CASE WHEN $5::timestamptz IS NULL THEN max(at) ELSE now() END) AS until FROM results
  ) AS ends
), parts AS (
  SELECT person, part, round(100.0 * sum(points) / sum(most)) AS percent FROM (
    SELECT person, points, most, least(${TREND_PARTS}, 1 + floor(${TREND_PARTS} * (
      extract(epoch FROM at - since) / extract(epoch FROM until - since))))::int AS part
    FROM results, span WHERE most > 0
  ) AS parted GROUP BY person, part
), trends AS MATERIALIZED (
  SELECT person, json_object_agg(part, percent) AS trend FROM parts GROUP BY person
)`

/** `$8`: for students, who are told display names and never real ones. */
export const STANDING_LINES = `
named AS MATERIALIZED (
  SELECT DISTINCT ON (person) person, names.name FROM sat JOIN names ON owner = seat ORDER BY person, is_own DESC, seat
), everybody AS (
  SELECT person, id, CASE WHEN $8::boolean THEN named.name ELSE students.name END AS name, hidden, false AS is_guest
  FROM students LEFT JOIN named USING (person)
  UNION ALL
  SELECT person, seat, name, false, true FROM guests LEFT JOIN names ON owner = seat
), lines AS (
  SELECT json_agg(json_build_object('id', id, 'name', name, 'hidden', hidden, 'isGuest', is_guest,
    'points', coalesce(points, 0), 'right', coalesce("right", 0), 'decisions', coalesce(decisions, 0),
    'done', coalesce(done, 0), 'attempts', coalesce(attempts, 0), 'elapsedMs', round(coalesce(ms, 0)),
    'lastAt', (extract(epoch FROM at) * 1000)::float8, 'skills', coalesce(skills, '[]'), 'trend', trend
  ) ORDER BY is_guest, abs(person)) AS rows
  FROM everybody LEFT JOIN totals USING (person) LEFT JOIN efforts USING (person)
    LEFT JOIN skilled USING (person) LEFT JOIN trends USING (person)
)`
