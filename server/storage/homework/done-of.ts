import { Prisma } from '../generated/client.ts'
import { ENDS } from './assignment-row.ts'

/**
 * Of assignments: how many students have begun, and finished all of it. As `core/homework/attempt-result.ts` says of one
 * student, for a whole class at once. Gives `assignment`, `begun`, `done`.
 */
export function doneOf(which: Prisma.Sql, lossy: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    WITH asked AS (
      SELECT id, jsonb_array_length(activities) AS many, activities, class, ${ENDS} AS ends FROM assignments WHERE ${which}
    ), mine AS (
      SELECT class_students.id AS student, seat FROM class_students WHERE class IN (SELECT class FROM asked)
      UNION SELECT student, seat FROM student_seats WHERE class IN (SELECT class FROM asked)
    ), closes AS (
      SELECT attempts.id AS attempt, min(recorded_at) AS at, bool_or(clean AND whole) AS clean, min(scenario) AS scenario
      FROM asked JOIN attempts ON attempts.assignment = asked.id
      JOIN scores ON scores.match = attempts.match
      JOIN mine ON mine.seat = scores.seat AND mine.student = attempts.student
      GROUP BY attempts.id
    ), tried AS (
      SELECT asked.id, attempts.student, attempts.activity,
        CASE WHEN match IS NOT NULL THEN closes.at <= ends
          ELSE finished_at IS NOT NULL OR (questions IS NOT NULL AND now() > ends) END AS counts,
        closes.clean AND closes.at <= ends AS clean, scenario = ANY(${[...lossy]}::text[]) AS lossy
      FROM asked JOIN attempts ON attempts.assignment = asked.id
      LEFT JOIN closes ON closes.attempt = attempts.id
      WHERE EXISTS (SELECT FROM class_students WHERE class_students.id = attempts.student)
    ), each AS (
      SELECT id, student, activity, bool_or(counts) AS counts, count(*) FILTER (WHERE clean) AS clean,
        count(*) FILTER (WHERE clean AND lossy) AS lossy
      FROM tried GROUP BY id, student, activity
    ), wanted AS (
      SELECT id, (nr - 1)::int AS activity, (what ->> 'clean')::int AS clean, (what ->> 'withLoss')::int AS lossy
      FROM asked, jsonb_array_elements(activities) WITH ORDINALITY AS of (what, nr)
    ), whose AS (
      SELECT id, student, count(*) FILTER (WHERE CASE WHEN wanted.clean IS NULL THEN counts
        ELSE each.clean >= wanted.clean AND each.lossy >= wanted.lossy END) AS done
      FROM each JOIN wanted USING (id, activity) GROUP BY id, student
    )
    SELECT id AS assignment, count(*)::int AS begun,
      count(*) FILTER (WHERE whose.done = asked.many)::int AS done
    FROM whose JOIN asked USING (id) GROUP BY id`
}
