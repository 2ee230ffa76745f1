import type { ReviewScope, WhoseWork } from '#server/review/ports.ts'

/** Milliseconds since the epoch, as JavaScript counts. */
export const asMs = (time: string): string => `(extract(epoch FROM ${time}) * 1000)::float8`

/** $1 … $6 of every question about the work of a class, in this order. */
export function scopeValues(scope: ReviewScope, limit: number): unknown[] {
  const { assignment, session, from, to } = scope
  return [scope.class, assignment, session, from, to, limit]
}

/** A student's seats; null: everybody's. */
export function seatsOf(who: WhoseWork | undefined): string[] | null {
  return who === undefined ? null : [...who.seats]
}

/** Whether it was begun in the span. */
function isWithin(time: string): string {
  return `($4::float8 IS NULL OR ${time} >= to_timestamp($4 / 1000))
    AND ($5::float8 IS NULL OR ${time} < to_timestamp($5 / 1000))`
}

/** Of lessons: none where an assignment is asked for. */
export const LESSONS_IN_SCOPE = `lesson.class = $1 AND $2::text IS NULL
    AND ($3::text IS NULL OR lesson.id = $3) AND ${isWithin('lesson.created_at')}`

/** Of homework: none where a lesson is asked for. `student`: which value names a student, null for all of them. */
export function homeworkInScope(student: '$7' | '$8'): string {
  return `home.class = $1 AND ($2::text IS NULL OR home.id = $2) AND $3::text IS NULL
    AND ${isWithin('attempt.started_at')} AND (${student}::text IS NULL OR attempt.student = ${student})`
}
