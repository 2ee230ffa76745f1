import { MOST_PLAYERS } from '#core/session/settings.ts'
import type { SessionList } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'

const ROW = { id: true, code: true, hostHash: true, open: true } as const

export function postgresSessionList(prisma: PrismaClient): SessionList {
  return {
    async create(row) {
      const { count } = await orNotStored(prisma.session.createMany({ data: row, skipDuplicates: true }))
      return count > 0
    },
    byCode: (code) => orNotStored(prisma.session.findUnique({ where: { code }, select: ROW })),
    byId: (id) => orNotStored(prisma.session.findUnique({ where: { id }, select: ROW })),
    findOpen: (seat, hereWithinMs) => orNotStored(findOpen(prisma, seat, hereWithinMs)),
    async hostSeen(ids) {
      const seen = prisma.$executeRaw`UPDATE sessions SET host_seen_at = now() WHERE id = ANY(${[...ids]})`
      await orNotStored(seen)
    },
  }
}

/** The fullest: a session of two is more than two of one. */
async function findOpen(prisma: PrismaClient, seat: string, hereWithinMs: number): Promise<string | null> {
  const [row] = await prisma.$queryRaw<{ code: string }[]>`
    WITH recently AS (SELECT now() - ${hereWithinMs} * interval '1 millisecond' AS since)
    SELECT code FROM sessions, recently, LATERAL (
      SELECT count(*) AS players, count(*) FILTER (WHERE seen_at > since) AS here,
        count(*) FILTER (WHERE seat = ${seat}) AS own
      FROM session_seats WHERE session = sessions.id AND left_at IS NULL
    ) AS seats
    WHERE open AND phase = 'lobby' AND NOT locked AND own = 0 AND players < ${MOST_PLAYERS}
      AND (here > 0 OR host_seen_at > since)
    ORDER BY here DESC, created_at LIMIT 1`
  return row?.code ?? null
}
