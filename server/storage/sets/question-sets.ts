import type { PrismaClient } from '../generated/client.ts'
import type { SetList, SetRow } from '#server/sets/ports.ts'
import { orNotStored } from '../not-stored.ts'

export function postgresSets(prisma: PrismaClient): SetList {
  return {
    ofTeacher: (teacher) => orNotStored(rowsOf(prisma, teacher)),
    async read(teacher, id) {
      const row = await orNotStored(prisma.questionSet.findFirst({ where: { id, teacher } }))
      return row === null ? null : { id, content: row.content, updatedAt: row.updatedAt.getTime() }
    },
    create: (row, most) => orNotStored(create(prisma, row, most)),
    save: (...what) => orNotStored(save(prisma, ...what)),
    async remove(teacher, id) {
      await orNotStored(prisma.questionSet.deleteMany({ where: { id, teacher } }))
    },
  }
}

/** What a list shows, without the questions themselves. */
function rowsOf(prisma: PrismaClient, teacher: string): Promise<SetRow[]> {
  return prisma.$queryRaw<SetRow[]>`
    SELECT id, content->'title' AS title, jsonb_array_length(content->'questions') AS questions, faults,
      (extract(epoch FROM updated_at) * 1000)::float8 AS "updatedAt"
    FROM question_sets WHERE teacher = ${teacher} ORDER BY updated_at DESC, id`
}

/** One after the other by teacher: so the last place is given once. */
async function create(
  prisma: PrismaClient,
  { id, teacher, content, faults }: Parameters<SetList['create']>[0],
  most: number,
): Promise<number | null> {
  const [, [row]] = await prisma.$transaction([
    prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('question_sets'), hashtext(${teacher}))`,
    prisma.$queryRaw<{ at: Date }[]>`
      INSERT INTO question_sets (id, teacher, content, faults)
      SELECT ${id}, ${teacher}, ${JSON.stringify(content)}::jsonb, ${faults}
      WHERE ${most}::int > (SELECT count(*) FROM question_sets WHERE teacher = ${teacher})
      RETURNING updated_at AS at`,
  ])
  return row === undefined ? null : row.at.getTime()
}

/** Later than the one before, also where the clock stands still: the time tells two savings apart. */
async function save(prisma: PrismaClient, ...what: Parameters<SetList['save']>): Promise<number | null> {
  const [teacher, id, since, { content, faults }] = what
  const [row] = await prisma.$queryRaw<{ at: Date }[]>`
    UPDATE question_sets SET content = ${JSON.stringify(content)}::jsonb, faults = ${faults},
      updated_at = greatest(now(), updated_at + interval '1 millisecond')
    WHERE id = ${id} AND teacher = ${teacher} AND updated_at = ${new Date(since)}
    RETURNING updated_at AS at`
  return row === undefined ? null : row.at.getTime()
}
