import type { WaitingRoom } from '#server/matches/ports.ts'
import type { PrismaClient } from './generated/client.ts'
import { orNotStored } from './not-stored.ts'

/** Of the advisory lock: any number that nobody else takes. */
const WAITING_LOCK = 793_451_123
/** Who was not renewed for so long has left without a word. */
export const GONE_AFTER_SECONDS = 15

export function postgresWaiting(prisma: PrismaClient): WaitingRoom {
  return {
    pairOrWait: (seat, scenario, level) => orNotStored(pairOrWait(prisma, seat, scenario, level)),
    async paired(seat, scenario, level, match) {
      await orNotStored(prisma.$executeRaw`
        INSERT INTO waiting (seat, scenario, level, match) VALUES (${seat}, ${scenario}, ${level}, ${match})
        ON CONFLICT (seat) DO UPDATE SET
          scenario = EXCLUDED.scenario, level = EXCLUDED.level, match = EXCLUDED.match, renewed_at = now()`)
    },
    async renew(seat) {
      const renewed = await orNotStored(
        prisma.$executeRaw`UPDATE waiting SET renewed_at = now() WHERE seat = ${seat}`,
      )
      return renewed > 0
    },
    async leave(seat) {
      await orNotStored(prisma.waiting.deleteMany({ where: { seat } }))
    },
  }
}

/** One of them at most. */
interface Found {
  readonly partner: string | null
  readonly match: string | null
}

/** One at a time, for two who look into an empty room at once would both sit down and wait for each other. */
async function pairOrWait(prisma: PrismaClient, seat: string, scenario: string, level: number) {
  const [, [found]] = await prisma.$transaction([
    prisma.$queryRaw`SELECT pg_advisory_xact_lock(${WAITING_LOCK}::bigint)::text`,
    prisma.$queryRaw<Found[]>`
      WITH told AS (
        SELECT match FROM waiting
        WHERE seat = ${seat} AND scenario = ${scenario} AND level = ${level} AND match IS NOT NULL
          AND renewed_at > now() - ${GONE_AFTER_SECONDS} * interval '1 second'
      ), partner AS (
        DELETE FROM waiting WHERE seat = (
          SELECT seat FROM waiting
          WHERE scenario = ${scenario} AND level = ${level} AND seat <> ${seat} AND match IS NULL
            AND NOT EXISTS (SELECT FROM told)
            AND renewed_at > now() - ${GONE_AFTER_SECONDS} * interval '1 second'
          ORDER BY since LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING seat
      ), stood_up AS (
        DELETE FROM waiting WHERE seat = ${seat} AND EXISTS (SELECT FROM partner)
      ), sat_down AS (
        INSERT INTO waiting AS old (seat, scenario, level)
        SELECT ${seat}, ${scenario}, ${level}
        WHERE NOT EXISTS (SELECT FROM partner) AND NOT EXISTS (SELECT FROM told)
        ON CONFLICT (seat) DO UPDATE SET
          scenario = EXCLUDED.scenario, level = EXCLUDED.level, renewed_at = now(), match = NULL,
          since = CASE WHEN (old.scenario, old.level) = (EXCLUDED.scenario, EXCLUDED.level)
            AND old.renewed_at > now() - ${GONE_AFTER_SECONDS} * interval '1 second'
            THEN old.since ELSE now() END
      )
      SELECT (SELECT seat FROM partner) AS partner, (SELECT match FROM told) AS match`,
    prisma.$executeRaw`DELETE FROM waiting WHERE renewed_at < now() - interval '1 hour'`,
  ])
  if (found?.match != null) return { match: found.match }
  return found?.partner == null ? null : { partner: found.partner }
}
