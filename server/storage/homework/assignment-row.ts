import { z } from 'zod'
import { type Assignment, homeworkActivity } from '#core/homework/assignment.ts'
import { Prisma } from '../generated/client.ts'

const activities = z.array(homeworkActivity)

/** As the columns of {@link ASSIGNMENT} give it. */
export type AssignmentRow = Omit<Assignment, 'activities'> & {
  readonly activities: unknown
  readonly now: number
}

/** Of a row of `assignments`, and the database's clock. Times are epoch milliseconds. */
export const ASSIGNMENT = Prisma.sql`
  assignments.id, assignments.class, code, title, activities, late, attempts, counts, feedback, shuffle, seed, seeds,
  classmates, assignments.board, teacher, time_zone AS "timeZone",
  (extract(epoch FROM opens_at) * 1000)::float8 AS "opensAt",
  (extract(epoch FROM due_at) * 1000)::float8 AS "dueAt",
  (extract(epoch FROM late_until) * 1000)::float8 AS "lateUntil",
  (extract(epoch FROM assignments.created_at) * 1000)::float8 AS "createdAt",
  floor(extract(epoch FROM now()) * 1000)::float8 AS now`

/** Until when work is taken. */
export const ENDS = Prisma.sql`CASE late WHEN 'no' THEN due_at WHEN 'until' THEN late_until ELSE 'infinity' END`

/** Believes what is stored or throws. */
export function asAssignment({ now, ...row }: AssignmentRow): {
  readonly assignment: Assignment
  readonly now: number
} {
  return { assignment: { ...row, activities: activities.parse(row.activities) }, now }
}
