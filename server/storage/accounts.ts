import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { AccountStorage, AttemptList } from '#server/accounts/ports.ts'
import type { PrismaClient } from './generated/client.ts'
import { orNotStored } from './not-stored.ts'

/** Milliseconds after which a count that nobody asks for is dropped: longer than every window. */
const KEPT = 24 * 60 * 60 * 1000

export function postgresAccounts(prisma: PrismaClient): AccountStorage {
  // No transaction around a whole sign-up: it would hold a connection while a password is hashed, and a few teachers at
  // once all of them. An account that lost its password on the way gets one by the link for a new one.
  const database = prismaAdapter(prisma, { provider: 'postgresql', transaction: false })
  return { database, attempts: postgresAttempts(prisma) }
}

function postgresAttempts(prisma: PrismaClient): AttemptList {
  return {
    async count(key, windowMs) {
      const counted = await orNotStored(countOne(prisma, key, windowMs))
      if (counted.count === 1) await orNotStored(dropOld(prisma))
      return counted
    },
    async forget(key) {
      await orNotStored(prisma.teacherAttempt.deleteMany({ where: { key } }))
    },
    async giveBack(key) {
      const decrement = { count: { decrement: 1 } }
      await orNotStored(
        prisma.teacherAttempt.updateMany({ where: { key, count: { gt: 0 } }, data: decrement }),
      )
    },
  }
}

async function countOne(prisma: PrismaClient, key: string, windowMs: number) {
  const rows = await prisma.$queryRaw<{ count: number; left: number }[]>`
    WITH clock AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now)
    INSERT INTO teacher_attempts AS known (id, key, count, last_request)
    SELECT ${key}, ${key}, 1, now FROM clock
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN known.last_request + ${windowMs} <= excluded.last_request THEN 1 ELSE known.count + 1 END,
      last_request = CASE
        WHEN known.last_request + ${windowMs} <= excluded.last_request THEN excluded.last_request
        ELSE known.last_request
      END
    RETURNING count, (last_request + ${windowMs} - (SELECT now FROM clock))::float8 AS left`
  const [{ count, left } = { count: 1, left: windowMs }] = rows
  return { count, leftMs: left }
}

async function dropOld(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM teacher_attempts
    WHERE last_request < (extract(epoch FROM clock_timestamp()) * 1000)::bigint - ${KEPT}`
}
