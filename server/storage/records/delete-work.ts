import { type Asker, type Gone, deleteWhere, sumOf } from './asker.ts'

/** What hangs on what: each takes along all that would be left behind. */

export function deleteMatches(asker: Asker, matches: readonly string[]): Promise<Gone> {
  const tables = ['match_log', 'match_seats', 'scores', 'session_matches'] as const
  return deleteWhere(
    asker,
    [...tables.map((table) => [table, 'match = ANY($1)'] as const), ['due', 'subject = ANY($1)']],
    matches,
  )
}

export async function deleteSessions(asker: Asker, sessions: readonly string[]): Promise<Gone> {
  const { rows } = await asker.query<{ match: string }>(
    'SELECT match FROM session_matches WHERE session = ANY($1)',
    [sessions],
  )
  const played = await deleteMatches(
    asker,
    rows.map(({ match }) => match),
  )
  const parts = [
    'session_log',
    'session_seats',
    'session_questions',
    'session_answers',
    'session_exits',
  ] as const
  const own = await deleteWhere(
    asker,
    [
      ...parts.map((table) => [table, 'session = ANY($1)'] as const),
      ['due', 'subject = ANY($1)'],
      ['sessions', 'id = ANY($1)'],
    ],
    sessions,
  )
  return sumOf([played, own])
}

/** With their answers and matches. What a classmate has played in as well stays as long as their attempt does. */
export async function deleteAttempts(asker: Asker, attempts: readonly string[]): Promise<Gone> {
  const { rows } = await asker.query<{ match: string }>(
    `SELECT DISTINCT match FROM attempts WHERE id = ANY($1) AND match IS NOT NULL AND NOT EXISTS (
      SELECT FROM attempts AS other WHERE other.match = attempts.match AND other.id <> ALL($1))`,
    [attempts],
  )
  const played = await deleteMatches(
    asker,
    rows.map(({ match }) => match),
  )
  const own = await deleteWhere(
    asker,
    [
      ['attempt_answers', 'attempt = ANY($1)'],
      ['attempts', 'id = ANY($1)'],
    ],
    attempts,
  )
  return sumOf([played, own])
}

/** Of `seats`, in SQL: that nothing which is kept says anything about. */
export const NOBODYS = [
  'match_seats WHERE seat = seats.id',
  'scores WHERE seat = seats.id',
  'session_seats WHERE seat = seats.id',
  'session_answers WHERE seat = seats.id',
  'session_exits WHERE seat = seats.id',
  'class_students WHERE seat = seats.id',
  'student_seats WHERE seat = seats.id',
  'waiting WHERE seat = seats.id',
]
  .map((where) => `NOT EXISTS (SELECT FROM ${where})`)
  .join(' AND ')

/** With the names that were shown there, and every device. */
export function deleteSeats(asker: Asker, seats: readonly string[]): Promise<Gone> {
  return deleteWhere(
    asker,
    [
      ['names', 'owner = ANY($1)'],
      ['seat_keys', 'seat = ANY($1)'],
      ['seats', 'id = ANY($1)'],
    ],
    seats,
  )
}
