import { type Asker, type Gone, deleteWhere } from './asker.ts'
import { NOBODYS, deleteAttempts, deleteMatches, deleteSeats, deleteSessions } from './delete-work.ts'

/** Rows that are over, by the database's clock, and what goes with them: so many at a time. */
export interface Step {
  /** The ids in a column `id`; `$1` days, `$2` how many. */
  readonly find: string
  readonly most: number
  readonly remove: (asker: Asker, ids: readonly string[]) => Promise<Gone>
}

const isOld = (time: string): string => `${time} < now() - $1 * interval '1 day'`
const isNew = (time: string): string => `${time} >= now() - $1 * interval '1 day'`

/** Of `assignments`, or of one that is gone: nothing of it is within the span. */
const IS_OVER = `(assignments.id IS NULL OR ${isOld('greatest(due_at, late_until)')})`

/** Of `sessions`: it has ended, or was left open and forgotten: within the span neither a host nor a player was there. */
const IS_LEFT = `(phase = 'ended' OR (${isOld('coalesce(host_seen_at, created_at)')} AND NOT EXISTS (
  SELECT FROM session_seats WHERE session = id AND ${isNew('greatest(joined_at, seen_at)')})))`

/** In this order: what refers goes before what it refers to. */
export const STEPS: readonly Step[] = [
  {
    find: `SELECT id FROM sessions WHERE ${IS_LEFT} AND ${isOld('created_at')} AND NOT EXISTS (
      SELECT FROM session_log WHERE session = id AND ${isNew('recorded_at')}) LIMIT $2`,
    most: 20,
    remove: deleteSessions,
  },
  {
    find: `SELECT attempts.id FROM attempts LEFT JOIN assignments ON assignments.id = assignment
      WHERE ${IS_OVER} AND ${isOld('coalesce(finished_at, started_at)')} AND NOT EXISTS (
        SELECT FROM match_log WHERE match_log.match = attempts.match AND ${isNew('recorded_at')}) LIMIT $2`,
    most: 100,
    remove: deleteAttempts,
  },
  {
    find: `SELECT reviews.id FROM reviews LEFT JOIN assignments ON assignments.id = assignment
      WHERE ${IS_OVER} AND ${isOld('reviews.at')} LIMIT $2`,
    most: 1000,
    remove: (asker, ids) => deleteWhere(asker, [['reviews', 'id = ANY($1)']], ids),
  },
  // An assignment without its results would say that nobody has done it.
  {
    find: `SELECT id FROM assignments WHERE ${IS_OVER} AND ${isOld('created_at')}
      AND NOT EXISTS (SELECT FROM attempts WHERE assignment = assignments.id)
      AND NOT EXISTS (SELECT FROM reviews WHERE assignment = assignments.id) LIMIT $2`,
    most: 100,
    remove: (asker, ids) => deleteWhere(asker, [['assignments', 'id = ANY($1)']], ids),
  },
  // By its first row: not 1 where a match was deleted while it was played. In a lesson or at home it goes with that.
  {
    find: `SELECT match AS id FROM match_log AS first WHERE ${isOld('recorded_at')}
      AND NOT EXISTS (SELECT FROM match_log WHERE match = first.match AND sequence < first.sequence)
      AND NOT EXISTS (SELECT FROM match_log WHERE match = first.match AND ${isNew('recorded_at')})
      AND NOT EXISTS (SELECT FROM session_matches WHERE match = first.match)
      AND NOT EXISTS (SELECT FROM attempts WHERE match = first.match) LIMIT $2`,
    most: 100,
    remove: deleteMatches,
  },
  // Students who were removed, and have no results any more. `$1` is not asked for.
  {
    find: `SELECT id FROM class_students WHERE $1::int > 0 AND NOT EXISTS (SELECT FROM names WHERE owner = id)
      AND NOT EXISTS (SELECT FROM attempts WHERE student = class_students.id)
      AND NOT EXISTS (SELECT FROM reviews WHERE student = class_students.id) LIMIT $2`,
    most: 500,
    remove: (asker, ids) =>
      deleteWhere(
        asker,
        [
          ['student_seats', 'student = ANY($1)'],
          ['class_students', 'id = ANY($1)'],
        ],
        ids,
      ),
  },
  {
    find: `SELECT id FROM seats WHERE ${isOld('created_at')} AND ${NOBODYS} LIMIT $2`,
    most: 500,
    remove: deleteSeats,
  },
  {
    find: `SELECT id FROM audit WHERE ${isOld('at')} LIMIT $2`,
    most: 1000,
    remove: (asker, ids) => deleteWhere(asker, [['audit', 'id = ANY($1)']], ids),
  },
]
