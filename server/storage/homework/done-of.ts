import { Prisma } from '../generated/client.ts'
import { ENDS } from './assignment-row.ts'

/**
 * Of assignments: how many students have begun, and finished all of it. As `core/homework/attempt-result.ts` says of one
 * student, for a whole class at once. Gives `assignment`, `begun`, `done`.
 */
export function doneOf(which: Prisma.Sql, lossy: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    WITH asked AS (
      SELECT id, jsonb_array_length(activities) AS many, activities, ${ENDS} AS ends FROM assignments WHERE ${which}
    ), tried AS (
      SELECT asked.id, attempts.student, attempts.activity, activities -> attempts.activity::int AS what,
        CASE WHEN match IS NOT NULL THEN close.at <= ends
          ELSE finished_at IS NOT NULL OR (questions IS NOT NULL AND now() > ends) END AS counts,
        coalesce(close.clean, false) AND close.at <= ends AS clean,
        close.scenario = ANY(${[...lossy]}::text[]) AS lossy
      FROM asked JOIN attempts ON attempts.assignment = asked.id
      JOIN class_students ON class_students.id = attempts.student
      LEFT JOIN LATERAL (
        SELECT recorded_at AS at, clean, scenario FROM scores WHERE scores.match = attempts.match
          AND (scores.seat = class_students.seat
            OR scores.seat IN (SELECT seat FROM student_seats WHERE student_seats.student = attempts.student))
        ORDER BY recorded_at LIMIT 1
      ) AS close ON attempts.match IS NOT NULL
    ), each AS (
      SELECT id, student, activity, CASE WHEN what ->> 'kind' = 'goal'
          THEN count(*) FILTER (WHERE clean) >= (what ->> 'clean')::int
            AND count(*) FILTER (WHERE clean AND lossy) >= (what ->> 'withLoss')::int
          ELSE bool_or(counts) END AS is_done
      FROM tried GROUP BY id, student, activity, what
    ), whose AS (
      SELECT id, student, count(*) FILTER (WHERE is_done) AS done FROM each GROUP BY id, student
    )
    SELECT id AS assignment, count(*)::int AS begun,
      count(*) FILTER (WHERE whose.done = asked.many)::int AS done
    FROM whose JOIN asked USING (id) GROUP BY id`
}
