import type { StudentSeated, StudentWork } from '#server/homework/ports.ts'
import { Prisma, type PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'
import { ASSIGNMENT, type AssignmentRow, asAssignment } from './assignment-row.ts'
import { attemptRows } from './attempt-rows.ts'
import { beginAttempt } from './begin-attempt.ts'
import { addQuizAnswer, finishQuiz, readQuiz } from './quiz-attempts.ts'

export function postgresStudentWork(prisma: PrismaClient): StudentWork {
  return {
    async studentAt(seat) {
      const [row] = await orNotStored(studentAt(prisma, seat))
      return row ?? null
    },
    async ofClass(group) {
      const rows = await orNotStored(assignments(prisma, Prisma.sql`class = ${group}`))
      return { assignments: rows.map((row) => asAssignment(row).assignment), now: rows[0]?.now ?? 0 }
    },
    async byCode(group, code) {
      const which = Prisma.sql`class = ${group} AND code = ${code}`
      const [row] = await orNotStored(assignments(prisma, which))
      return row === undefined ? null : asAssignment(row)
    },
    async attempts(student, ids) {
      const which = Prisma.sql`attempts.student = ${student} AND assignment = ANY(${[...ids]}::text[])`
      return ids.length === 0 ? [] : orNotStored(attemptRows(prisma, which))
    },
    reviews: (student, assignment) =>
      orNotStored(prisma.$queryRaw`
        SELECT DISTINCT ON (activity) activity::int, percent::int, note FROM reviews
        WHERE assignment = ${assignment} AND student = ${student} ORDER BY activity, at DESC, id`),
    begin: (attempt) => orNotStored(beginAttempt(prisma, attempt)),
    quiz: (student, attempt) => orNotStored(readQuiz(prisma, student, attempt)),
    answer: (row) => orNotStored(addQuizAnswer(prisma, row)),
    finish: (student, attempt) => orNotStored(finishQuiz(prisma, student, attempt)),
    async activityOf(assignment, match) {
      const row = await orNotStored(prisma.attempt.findFirst({ where: { assignment, match } }))
      return row?.activity ?? null
    },
    async moveTo(id, from, match) {
      const moved = prisma.attempt.updateMany({ where: { id, match: from }, data: { match } })
      return (await orNotStored(moved)).count > 0
    },
    async drop(student, id) {
      // Never one that has come to something.
      await orNotStored(prisma.$executeRaw`
        DELETE FROM attempts WHERE id = ${id} AND student = ${student} AND questions IS NULL AND finished_at IS NULL
          AND NOT EXISTS (SELECT FROM scores JOIN class_students ON class_students.seat = scores.seat
            WHERE scores.match = attempts.match AND class_students.id = ${student})`)
    },
  }
}

function studentAt(prisma: PrismaClient, seat: string): Promise<StudentSeated[]> {
  return prisma.$queryRaw`
    SELECT class_students.id AS student, seat, classes.id AS class, name AS "className",
      archived_at IS NOT NULL AS "isArchived"
    FROM class_students JOIN classes ON classes.id = class
    WHERE seat = ${seat} AND EXISTS (SELECT FROM names WHERE owner = class_students.id)`
}

function assignments(prisma: PrismaClient, which: Prisma.Sql): Promise<AssignmentRow[]> {
  return prisma.$queryRaw`SELECT ${ASSIGNMENT} FROM assignments WHERE ${which} ORDER BY due_at, id`
}
