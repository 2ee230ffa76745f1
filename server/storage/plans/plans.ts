import { PLAN_VERSION, type Plan } from '#core/session/plan.ts'
import type { NewPlan, PlanList, StoredPlan } from '#server/plans/ports.ts'
import type { Plan as Row } from '../generated/client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'

export function postgresPlans(prisma: PrismaClient): PlanList {
  return {
    async ofTeacher(teacher) {
      const orderBy = [{ updatedAt: 'desc' }, { id: 'asc' }] as const
      return (await orNotStored(prisma.plan.findMany({ where: { teacher }, orderBy: [...orderBy] }))).map(
        asStored,
      )
    },
    async read(teacher, id) {
      const row = await orNotStored(prisma.plan.findFirst({ where: { id, teacher } }))
      return row && asStored(row)
    },
    async shared(share) {
      const row = await orNotStored(prisma.plan.findUnique({ where: { share } }))
      return row && asStored(row)
    },
    create: (row, most) => orNotStored(create(prisma, row, most)),
    save: (...what) => orNotStored(save(prisma, ...what)),
    async share(teacher, id, share) {
      // Not by the client, that would take it for a saving.
      const shared = prisma.$executeRaw`UPDATE plans SET share = ${share} WHERE id = ${id} AND teacher = ${teacher}`
      return (await orNotStored(shared)) > 0
    },
    async remove(teacher, id) {
      await orNotStored(prisma.plan.deleteMany({ where: { id, teacher } }))
    },
  }
}

function asStored({ id, teacher, title, activities, share, updatedAt }: Row): StoredPlan {
  return { id, teacher, title, activities, share, updatedAt: updatedAt.getTime() }
}

/** One after the other by teacher: so the last place is given once. */
async function create(
  prisma: PrismaClient,
  { id, teacher, title, activities, share }: NewPlan,
  most: number,
): Promise<number | null> {
  const [, [row]] = await prisma.$transaction([
    prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plans'), hashtext(${teacher}))`,
    prisma.$queryRaw<{ at: Date }[]>`
      INSERT INTO plans (id, teacher, title, activities, version, share)
      SELECT ${id}, ${teacher}, ${title}, ${JSON.stringify(activities)}::jsonb, ${PLAN_VERSION}, ${share}
      WHERE ${most}::int > (SELECT count(*) FROM plans WHERE teacher = ${teacher})
      ON CONFLICT DO NOTHING
      RETURNING updated_at AS at`,
  ])
  return row === undefined ? null : row.at.getTime()
}

/** Later than the one before, also where the clock stands still: the time tells two savings apart. */
async function save(
  prisma: PrismaClient,
  teacher: string,
  id: string,
  since: number,
  { title, activities }: Plan,
): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ at: Date }[]>`
    UPDATE plans SET title = ${title}, activities = ${JSON.stringify(activities)}::jsonb, version = ${PLAN_VERSION},
      updated_at = greatest(now(), updated_at + interval '1 millisecond')
    WHERE id = ${id} AND teacher = ${teacher} AND updated_at = ${new Date(since)}
    RETURNING updated_at AS at`
  return row === undefined ? null : row.at.getTime()
}
