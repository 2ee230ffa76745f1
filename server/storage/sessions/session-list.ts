import { MOST_PLAYERS } from '#core/session/settings.ts'
import type { MatchOfRound, SessionLine, SessionList } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'

const ROW = { id: true, code: true, hostHash: true, open: true, teacher: true, class: true } as const

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
    hostHere: (id, withinMs) => orNotStored(hostHere(prisma, id, withinMs)),
    ofTeacher: (teacher, classes, limit) => orNotStored(ofTeacher(prisma, teacher, classes, limit)),
    async sessionOfMatch(match) {
      const found = prisma.sessionMatch.findUnique({ where: { match }, select: { session: true } })
      return (await orNotStored(found))?.session ?? null
    },
    matchesOf: (session) => orNotStored(matchesOf(prisma, session)),
  }
}

async function hostHere(prisma: PrismaClient, id: string, withinMs: number): Promise<boolean> {
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT FROM sessions WHERE id = ${id} AND host_seen_at > now() - ${withinMs} * interval '1 millisecond'`
  return rows.length > 0
}

function ofTeacher(
  prisma: PrismaClient,
  teacher: string,
  classes: readonly string[],
  limit: number,
): Promise<SessionLine[]> {
  return prisma.$queryRaw<SessionLine[]>`
    SELECT id, code, phase, (extract(epoch FROM created_at) * 1000)::float8 AS "createdAt", teacher, class,
      (SELECT count(*)::int FROM session_seats WHERE session = id AND kicked_at IS NULL) AS players
    FROM sessions WHERE teacher = ${teacher} OR class = ANY(${[...classes]})
    ORDER BY created_at DESC, id LIMIT ${limit}`
}

function matchesOf(prisma: PrismaClient, session: string): Promise<MatchOfRound[]> {
  return prisma.sessionMatch.findMany({
    where: { session },
    select: { match: true, activity: true, round: true },
    orderBy: [{ activity: 'asc' }, { round: 'asc' }, { match: 'asc' }],
  })
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
