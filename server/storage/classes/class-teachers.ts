import type { ClassTeacher, ClassTeachers, Invitation, NewInvitation } from '#server/classes/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'

export function postgresClassTeachers(prisma: PrismaClient): ClassTeachers {
  return {
    all: (group) => orNotStored(all(prisma, group)),
    async remove(group, teacher) {
      const gone = prisma.classTeacher.deleteMany({ where: { class: group, teacher, isOwner: false } })
      return (await orNotStored(gone)).count > 0
    },
    invite: (row, most) => orNotStored(invite(prisma, row, most)),
    invitations: (group) => orNotStored(invitations(prisma, group)),
    async withdraw(group, id) {
      await orNotStored(prisma.classInvitation.deleteMany({ where: { id, class: group } }))
    },
    async invited(tokenHash) {
      const [found] = await orNotStored(prisma.$queryRaw<{ id: string; name: string }[]>`
        SELECT classes.id, name FROM class_invitations JOIN classes ON classes.id = class
        WHERE token_hash = ${tokenHash} AND expires_at > now()`)
      return found ?? null
    },
    accept: (tokenHash, teacher) => orNotStored(accept(prisma, tokenHash, teacher)),
  }
}

function all(prisma: PrismaClient, group: string): Promise<ClassTeacher[]> {
  return prisma.$queryRaw<ClassTeacher[]>`
    SELECT teacher, name, email, is_owner AS "isOwner" FROM class_teachers JOIN teachers ON id = teacher
    WHERE class = ${group} ORDER BY is_owner DESC, joined_at, teacher`
}

/** Those that are over make room. */
async function invite(
  prisma: PrismaClient,
  { id, group, tokenHash, lastsMs }: NewInvitation,
  most: number,
): Promise<boolean> {
  const [, , made] = await prisma.$transaction([
    prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('class'), hashtext(${group}))`,
    prisma.$executeRaw`DELETE FROM class_invitations WHERE class = ${group} AND expires_at <= now()`,
    prisma.$executeRaw`
      INSERT INTO class_invitations (id, class, token_hash, expires_at)
      SELECT ${id}, ${group}, ${tokenHash}, now() + ${lastsMs} * interval '1 millisecond'
      WHERE ${most}::int > (SELECT count(*) FROM class_invitations WHERE class = ${group})`,
  ])
  return made > 0
}

function invitations(prisma: PrismaClient, group: string): Promise<Invitation[]> {
  return prisma.$queryRaw<Invitation[]>`
    SELECT id, (extract(epoch FROM created_at) * 1000)::float8 AS "createdAt",
      (extract(epoch FROM expires_at) * 1000)::float8 AS "expiresAt"
    FROM class_invitations WHERE class = ${group} AND expires_at > now() ORDER BY created_at DESC, id`
}

/** Of two who open the link at once the first deletes it, and the second one finds nothing. */
async function accept(prisma: PrismaClient, tokenHash: string, teacher: string): Promise<string | null> {
  const [found] = await prisma.$queryRaw<{ class: string }[]>`
    WITH link AS (SELECT id, class FROM class_invitations WHERE token_hash = ${tokenHash} AND expires_at > now()),
    known AS (SELECT link.class FROM link JOIN class_teachers ON class_teachers.class = link.class AND teacher = ${teacher}),
    used AS (
      DELETE FROM class_invitations USING link
      WHERE class_invitations.id = link.id AND NOT EXISTS (SELECT FROM known) RETURNING link.class
    ),
    joined AS (
      INSERT INTO class_teachers (class, teacher, is_owner) SELECT class, ${teacher}, false FROM used
      ON CONFLICT DO NOTHING
    )
    SELECT class FROM known UNION ALL SELECT class FROM used`
  return found?.class ?? null
}
