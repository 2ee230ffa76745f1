import type { DeedAudit } from '#server/classes/ports.ts'
import type { PrismaClient } from '../generated/client.ts'

/**
 * In one transaction: the names, the card, and what was written by the student or about them. Where anything was done
 * at home the row of the roster stays without a name, with its seats, so that it goes on counting. A seat that is
 * another student's too, of another class, stays theirs: only what was written in this class goes. The seats that are
 * strangers now; null: there is no such student.
 */
export async function forgetStudent(
  prisma: PrismaClient,
  group: string,
  student: string,
  { id, teacher }: DeedAudit,
): Promise<string[] | null> {
  const [, [found]] = await prisma.$transaction([
    prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('class'), hashtext(${group}))`,
    prisma.$queryRaw<{ seats: string[] }[]>`
      WITH one AS (
        SELECT id, seat FROM class_students JOIN names ON owner = id WHERE id = ${student} AND class = ${group}
      ), known AS (
        SELECT seat FROM one WHERE seat IS NOT NULL
        UNION SELECT student_seats.seat FROM student_seats JOIN one ON student = one.id
      ), own AS (
        SELECT seat FROM known WHERE NOT EXISTS (
          SELECT FROM student_seats AS other JOIN names ON owner = student
          WHERE other.seat = known.seat AND student <> ${student}
        ) AND NOT EXISTS (SELECT FROM class_students AS other WHERE other.seat = known.seat AND id <> ${student})
      ), unnamed AS (
        DELETE FROM names WHERE owner IN (SELECT id FROM one UNION SELECT seat FROM own)
      ), uncarded AS (
        DELETE FROM cards WHERE student IN (SELECT id FROM one)
      ), unlocked AS (
        DELETE FROM seat_keys WHERE seat IN (SELECT seat FROM own)
      ), unproved AS (
        DELETE FROM seats WHERE id IN (SELECT seat FROM own)
      ), gone AS (
        DELETE FROM waiting WHERE seat IN (SELECT seat FROM own)
      ), unsaid AS (
        DELETE FROM session_exits WHERE seat IN (SELECT seat FROM own) OR (seat IN (SELECT seat FROM known)
          AND session IN (SELECT id FROM sessions WHERE class = ${group}))
      ), unwritten AS (
        UPDATE reviews SET note = '' WHERE student IN (SELECT id FROM one) AND note <> ''
      ), idle AS (
        SELECT id FROM one WHERE NOT EXISTS (SELECT FROM attempts WHERE attempts.student = one.id)
          AND NOT EXISTS (SELECT FROM reviews WHERE reviews.student = one.id)
      ), unlisted AS (
        DELETE FROM class_students WHERE id IN (SELECT id FROM idle)
      ), unseated AS (
        DELETE FROM student_seats WHERE student IN (SELECT id FROM idle)
      ), told AS (
        INSERT INTO audit (id, teacher, class, action, detail)
        SELECT ${id}, ${teacher}, ${group}, 'student-deleted', jsonb_build_object('student', id) FROM one
      )
      SELECT ARRAY(SELECT seat FROM own ORDER BY seat) AS seats FROM one`,
  ])
  return found?.seats ?? null
}
