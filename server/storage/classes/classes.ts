import type { ClassLine, ClassList, ClassStorage } from '#server/classes/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'
import { postgresClassTeachers } from './class-teachers.ts'
import { postgresRoster } from './roster.ts'

export function postgresClasses(prisma: PrismaClient): ClassStorage {
  return { list: classList(prisma), roster: postgresRoster(prisma), teachers: postgresClassTeachers(prisma) }
}

function classList(prisma: PrismaClient): ClassList {
  return {
    create: (row, most) => orNotStored(create(prisma, row, most)),
    ofTeacher: (teacher) => orNotStored(linesOf(prisma, teacher, null)),
    async read(teacher, id) {
      const [line] = await orNotStored(linesOf(prisma, teacher, id))
      return line ?? null
    },
    async rename(id, name) {
      await orNotStored(prisma.class.updateMany({ where: { id }, data: { name } }))
    },
    async archive(id, archived) {
      const at = archived
        ? prisma.$executeRaw`UPDATE classes SET archived_at = now() WHERE id = ${id} AND archived_at IS NULL`
        : prisma.$executeRaw`UPDATE classes SET archived_at = NULL WHERE id = ${id}`
      await orNotStored(
        prisma.$transaction([at, prisma.classInvitation.deleteMany({ where: { class: id } })]),
      )
    },
  }
}

/** One after the other by teacher: so the last place is given once. */
async function create(
  prisma: PrismaClient,
  { id, name, teacher }: Parameters<ClassList['create']>[0],
  most: number,
): Promise<boolean> {
  const [, made] = await prisma.$transaction([
    prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('classes'), hashtext(${teacher}))`,
    prisma.$executeRaw`
      WITH made AS (
        INSERT INTO classes (id, name) SELECT ${id}, ${name}
        WHERE ${most}::int > (SELECT count(*) FROM class_teachers WHERE teacher = ${teacher} AND is_owner)
        RETURNING id
      )
      INSERT INTO class_teachers (class, teacher, is_owner) SELECT id, ${teacher}, true FROM made`,
  ])
  return made > 0
}

function linesOf(prisma: PrismaClient, teacher: string, id: string | null): Promise<ClassLine[]> {
  return prisma.$queryRaw<ClassLine[]>`
    SELECT id, name, is_owner AS "isOwner", archived_at IS NOT NULL AS "isArchived",
      (SELECT count(*)::int FROM class_students JOIN names ON owner = class_students.id
        WHERE class_students.class = classes.id) AS students,
      (extract(epoch FROM created_at) * 1000)::float8 AS "createdAt"
    FROM classes JOIN class_teachers ON class_teachers.class = id
    WHERE teacher = ${teacher} AND (${id}::text IS NULL OR id = ${id})
    ORDER BY created_at DESC, id`
}
