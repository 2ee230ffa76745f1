/**
 * What was done in lessons: closes that are over, and answers to questions that are closed, where they count. An answer
 * to one that is still open would tell on a leaderboard whether it is right.
 */
export const LESSON_RESULTS = `
rounds AS MATERIALIZED (
  SELECT person, session, activity, scenario, recorded_at AS at,
    coalesce(round(1000.0 * points / nullif(obtainable, 0)), 0)::int AS points, right_count AS "right", decisions,
    least(elapsed_ms, 3600000) AS ms
  FROM lessons JOIN session_matches ON session = lessons.id JOIN scores USING (match) JOIN people USING (seat)
), asked AS MATERIALIZED (
  SELECT person, session, activity, skill, count(*)::int AS given, count(*) FILTER (WHERE is_right)::int AS "right",
    max(received_at) AS at, sum(extract(epoch FROM received_at - opened_at) * 1000) AS ms
  FROM lessons JOIN session_questions ON session = lessons.id JOIN session_answers USING (session, activity, question)
    JOIN people USING (seat)
  WHERE scored AND closed_at IS NOT NULL GROUP BY person, session, activity, skill
), in_lessons AS MATERIALIZED (
  SELECT person, max(at) AS at, sum(points) AS points, 1000 * count(*) AS most, sum("right") AS "right",
    sum(decisions) AS decisions, count(*) AS attempts, sum(ms) AS ms
  FROM rounds GROUP BY person, session, activity
  UNION ALL
  SELECT person, max(at), 1000 * sum("right"), 1000 * sum(given), sum("right"), sum(given), 1, sum(ms)
  FROM asked GROUP BY person, session, activity
)`
