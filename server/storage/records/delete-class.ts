import type { Pool, QueryResult, QueryResultRow } from 'pg'
import type { DeedAudit } from '#server/classes/ports.ts'
import type { ClassDeleted } from '#server/records/ports.ts'
import { type Asker, deleteWhere } from './asker.ts'
import { NOBODYS, deleteAttempts, deleteSeats, deleteSessions } from './delete-work.ts'

/** Milliseconds for one statement: a class of many years is a great many rows. */
const LONGEST = 60_000

/** All of it or nothing, in one transaction. */
export async function deleteClass(pool: Pool, group: string, audit: DeedAudit): Promise<ClassDeleted> {
  const client = await pool.connect()
  try {
    const asker: Asker = {
      query: <R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>> =>
        client.query<R>(patient(text, values)),
    }
    await asker.query('BEGIN')
    await asker.query(`SET LOCAL statement_timeout = ${LONGEST}`)
    const done = await deleteIn(asker, group, audit)
    await asker.query(done.verdict === 'deleted' ? 'COMMIT' : 'ROLLBACK')
    client.release()
    return done
  } catch (error) {
    // With the connection goes what it holds.
    client.release(true)
    throw error
  }
}

/** The pool's own patience is for questions that a page waits for. */
function patient(text: string, values: unknown[] = []) {
  return { text, values, query_timeout: LONGEST }
}

async function deleteIn(asker: Asker, group: string, audit: DeedAudit): Promise<ClassDeleted> {
  await asker.query(`SELECT pg_advisory_xact_lock(hashtext('class'), hashtext($1))`, [group])
  const sessions = await asker.query<{ id: string; phase: string }>(
    'SELECT id, phase FROM sessions WHERE class = $1 ORDER BY id FOR UPDATE',
    [group],
  )
  if (sessions.rows.some(({ phase }) => phase !== 'ended')) return { verdict: 'lesson-runs' }
  const { rowCount } = await asker.query('DELETE FROM classes WHERE id = $1', [group])
  if (rowCount === 0) return { verdict: 'gone' }
  const own = await seatsOf(asker, OWN_SEATS, group)
  const met = await seatsOf(asker, MET_SEATS, group)
  await deleteHomework(asker, group)
  await deleteSessions(
    asker,
    sessions.rows.map(({ id }) => id),
  )
  await deleteRoster(asker, group)
  const { rows } = await asker.query<{ id: string }>(
    `SELECT id FROM seats WHERE id = ANY($1) AND ${NOBODYS}`,
    [met],
  )
  const seats = [...new Set([...own, ...rows.map(({ id }) => id)])]
  await deleteWhere(asker, [['waiting', 'seat = ANY($1)']], seats)
  await deleteSeats(asker, seats)
  await asker.query(`INSERT INTO audit (id, teacher, class, action) VALUES ($1, $2, $3, 'class-deleted')`, [
    audit.id,
    audit.teacher,
    group,
  ])
  return { verdict: 'deleted', seats }
}

/** That come with cards: they go, whatever else was done at them. */
const OWN_SEATS = 'SELECT seat FROM class_students WHERE class = $1 AND seat IS NOT NULL'
/** Those go where nothing else is known of them. */
const MET_SEATS = `SELECT seat FROM student_seats WHERE class = $1
UNION SELECT seat FROM session_seats JOIN sessions ON id = session WHERE class = $1`

async function seatsOf(asker: Asker, which: string, group: string): Promise<string[]> {
  return (await asker.query<{ seat: string }>(which, [group])).rows.map(({ seat }) => seat)
}

/** The assignments first: whoever is about to begin something waits, and finds none. */
async function deleteHomework(asker: Asker, group: string): Promise<void> {
  const { rows } = await asker.query<{ id: string }>(
    'DELETE FROM assignments WHERE class = $1 RETURNING id',
    [group],
  )
  const assignments = rows.map(({ id }) => id)
  const attempts = await asker.query<{ id: string }>('SELECT id FROM attempts WHERE assignment = ANY($1)', [
    assignments,
  ])
  await deleteAttempts(
    asker,
    attempts.rows.map(({ id }) => id),
  )
  await deleteWhere(asker, [['reviews', 'assignment = ANY($1)']], assignments)
}

async function deleteRoster(asker: Asker, group: string): Promise<void> {
  const students = '(SELECT id FROM class_students WHERE class = ANY($1))'
  await deleteWhere(
    asker,
    [
      ['names', `owner IN ${students}`],
      ['cards', `student IN ${students}`],
      ['student_seats', 'class = ANY($1)'],
      ['class_students', 'class = ANY($1)'],
      ['class_invitations', 'class = ANY($1)'],
      ['class_teachers', 'class = ANY($1)'],
    ],
    [group],
  )
}
