import type { ClassRoster, SeatVerdict, Student } from '#server/classes/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'
import { forgetStudent } from './forget-student.ts'

export function postgresRoster(prisma: PrismaClient): ClassRoster {
  return {
    students: (group) => orNotStored(students(prisma, group)),
    forgotten: (group) => orNotStored(forgotten(prisma, group)),
    add: (...what) => orNotStored(add(prisma, ...what)),
    async rename(group, student, name) {
      const renamed = prisma.$executeRaw`
        UPDATE names SET name = ${name} FROM class_students
        WHERE id = ${student} AND class = ${group} AND owner = id`
      return (await orNotStored(renamed)) > 0
    },
    remove: (...what) => orNotStored(forgetStudent(prisma, ...what)),
    seat: (...what) => orNotStored(seatStudent(prisma, ...what)),
  }
}

/** A student whose name is gone is forgotten, and is in no roster. */
function students(prisma: PrismaClient, group: string): Promise<Student[]> {
  return prisma.$queryRaw<Student[]>`
    SELECT id AS student, name, array_remove(class_students.seat || ARRAY(
      SELECT known.seat FROM student_seats AS known
      WHERE known.student = class_students.id AND known.class = ${group} ORDER BY known.seat
    ), NULL) AS seats
    FROM class_students JOIN names ON owner = id
    WHERE class = ${group} ORDER BY place, id`
}

async function forgotten(prisma: PrismaClient, group: string): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM class_students WHERE class = ${group} AND NOT EXISTS (SELECT FROM names WHERE owner = id)
    ORDER BY place, id`
  return rows.map(({ id }) => id)
}

/** One after the other by class: so places are given once, and no more than there is room for. */
async function add(
  prisma: PrismaClient,
  group: string,
  rows: Parameters<ClassRoster['add']>[1],
  most: number,
): Promise<boolean> {
  if (rows.length === 0) return true
  const wanted = JSON.stringify(rows.map((row, nth) => ({ ...row, nth })))
  const [, added] = await prisma.$transaction([
    lockClass(prisma, group),
    prisma.$executeRaw`
      WITH wanted AS (SELECT * FROM jsonb_to_recordset(${wanted}::jsonb) AS row (student text, name text, nth int)),
      there AS (
        SELECT count(name) AS taken, coalesce(max(place), -1) AS last
        FROM class_students LEFT JOIN names ON owner = id WHERE class = ${group}
      ),
      added AS (
        INSERT INTO class_students (id, class, place)
        SELECT student, ${group}, last + 1 + nth FROM wanted, there WHERE taken + ${rows.length} <= ${most}
        RETURNING id
      )
      INSERT INTO names (owner, name) SELECT student, name FROM wanted JOIN added ON id = student`,
  ])
  return added > 0
}

/** The seat that was another student's is so no more: a seat is one of them. What a card says stays said. */
async function seatStudent(
  prisma: PrismaClient,
  group: string,
  seat: string,
  student: string | null,
): Promise<SeatVerdict> {
  const [, [owned], seated] = await prisma.$transaction([
    lockClass(prisma, group),
    prisma.$queryRaw<
      { id: string }[]
    >`SELECT id FROM class_students WHERE class = ${group} AND seat = ${seat}`,
    student === null ? freeSeat(prisma, group, seat) : giveSeat(prisma, group, seat, student),
  ])
  if (owned !== undefined) return owned.id === student ? 'seated' : 'seat-has-card'
  return student === null || seated > 0 ? 'seated' : 'no-such-student'
}

function freeSeat(prisma: PrismaClient, group: string, seat: string) {
  return prisma.$executeRaw`DELETE FROM student_seats WHERE class = ${group} AND seat = ${seat}`
}

function giveSeat(prisma: PrismaClient, group: string, seat: string, student: string) {
  return prisma.$executeRaw`
    INSERT INTO student_seats (class, seat, student)
    SELECT class, ${seat}, id FROM class_students JOIN names ON owner = id WHERE class = ${group} AND id = ${student}
      AND NOT EXISTS (SELECT FROM class_students WHERE class = ${group} AND seat = ${seat})
    ON CONFLICT (class, seat) DO UPDATE SET student = excluded.student`
}

function lockClass(prisma: PrismaClient, group: string) {
  return prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('class'), hashtext(${group}))`
}
