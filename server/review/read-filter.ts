import { DateTime } from 'luxon'
import type { ReviewScope } from './ports.ts'
import { isId } from './reviews.ts'

/** Of which work; null: of all. Times are epoch milliseconds. */
export type ReviewFilter = Omit<ReviewScope, 'class'>

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * From what an address says: `assignment` and `session` by their ids, `from` and `to` as days (2026-11-27) of the time
 * zone `zone`; the last day counts. What is none of that is left out.
 */
export function readFilter(said: Readonly<Record<string, unknown>>): ReviewFilter {
  const { assignment, session, from, to, zone } = said
  const day = (value: unknown) => startOf(value, typeof zone === 'string' ? zone : 'utc')
  return {
    assignment: isId(assignment) ? assignment : null,
    session: isId(session) ? session : null,
    from: day(from)?.toMillis() ?? null,
    to: day(to)?.plus({ days: 1 }).toMillis() ?? null,
  }
}

function startOf(said: unknown, zone: string): DateTime<true> | null {
  if (typeof said !== 'string' || !DAY.test(said)) return null
  const inZone = DateTime.fromISO(said, { zone })
  const day = inZone.isValid ? inZone : DateTime.fromISO(said, { zone: 'utc' })
  return day.isValid ? day : null
}
