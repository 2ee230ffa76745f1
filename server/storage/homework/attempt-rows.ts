import type { AttemptRow } from '#core/homework/attempt-row.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'

/**
 * With the sums of its answers, and the score that one of its student's seats has in its match: the own seat's first.
 * Clean is what its student has closed so: where the computer has decided for them it is not theirs.
 */
export function attemptRows(prisma: PrismaClient, which: Prisma.Sql): Promise<AttemptRow[]> {
  return prisma.$queryRaw<AttemptRow[]>`
    SELECT attempts.id, assignment, activity::int, nth::int, match,
      (extract(epoch FROM started_at) * 1000)::float8 AS "startedAt",
      (extract(epoch FROM finished_at) * 1000)::float8 AS "finishedAt",
      CASE WHEN questions IS NOT NULL THEN jsonb_build_object('asked', jsonb_array_length(questions),
        'answered', given.answered, 'right', given."right", 'elapsedMs', given.elapsed) END AS quiz,
      close.score AS close
    FROM attempts
    LEFT JOIN class_students ON class_students.id = attempts.student
    LEFT JOIN LATERAL (
      SELECT count(*) AS answered, count(*) FILTER (WHERE is_right) AS "right", coalesce(sum(elapsed_ms), 0) AS elapsed
      FROM attempt_answers WHERE attempt = attempts.id
    ) AS given ON questions IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('scenario', scenario, 'points', points, 'obtainable', obtainable, 'right', right_count,
        'decisions', decisions, 'clean', clean AND whole, 'elapsedMs', elapsed_ms,
        'at', floor(extract(epoch FROM recorded_at) * 1000)) AS score
      FROM scores WHERE scores.match = attempts.match AND (scores.seat = class_students.seat
        OR scores.seat IN (SELECT seat FROM student_seats WHERE student_seats.student = attempts.student))
      ORDER BY scores.seat = class_students.seat DESC, recorded_at LIMIT 1
    ) AS close ON match IS NOT NULL
    WHERE ${which} ORDER BY assignment, activity, nth`
}
