import type { Due, DueChange, DueList } from '#server/matches/ports.ts'
import type { PrismaClient } from './generated/client.ts'
import { orNotStored } from './not-stored.ts'

export function postgresDue(prisma: PrismaClient): DueList {
  return {
    claim: (limit, holdMs) => orNotStored(claim(prisma, limit, holdMs)),
    change: (subject, change) => orNotStored(changeDue(prisma, subject, change)),
    soonest: () => orNotStored(soonest(prisma)),
  }
}

/** Moves `ready_at` on and leaves `at`: who takes the row after this process died fires the same command. */
async function claim(prisma: PrismaClient, limit: number, holdMs: number): Promise<Due[]> {
  const rows = await prisma.$queryRaw<Due[]>`
    WITH ready AS (
      SELECT subject, kind FROM due WHERE ready_at <= now()
      ORDER BY ready_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE due SET ready_at = now() + ${holdMs} * interval '1 millisecond'
    FROM ready WHERE due.subject = ready.subject AND due.kind = ready.kind
    RETURNING due.subject, due.kind, (extract(epoch FROM due.at) * 1000)::float8 AS at`
  return rows.toSorted((a, b) => a.at - b.at)
}

async function changeDue(
  prisma: PrismaClient,
  subject: string,
  { kind, inMs, unlessThere = false }: DueChange,
): Promise<void> {
  if (inMs === null) {
    await prisma.due.deleteMany({ where: { subject, kind } })
    return
  }
  await prisma.$executeRaw`
    INSERT INTO due (subject, kind, at, ready_at)
    SELECT ${subject}, ${kind}, at, at FROM (SELECT now() + ${inMs} * interval '1 millisecond' AS at) AS time
    ON CONFLICT (subject, kind) DO UPDATE SET at = EXCLUDED.at, ready_at = EXCLUDED.ready_at
    WHERE NOT ${unlessThere}`
}

async function soonest(prisma: PrismaClient): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ ms: number | null }[]>`
    SELECT ceil(extract(epoch FROM min(ready_at) - now()) * 1000)::float8 AS ms FROM due`
  return typeof row?.ms === 'number' ? Math.max(0, row.ms) : null
}
