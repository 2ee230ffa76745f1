import type { Pool } from 'pg'
import { MOST_PLAYERS } from '#core/session/settings.ts'
import type { MatchOfRound, SessionLine, SessionList, SessionRow } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { groupQuery } from '../group-query.ts'
import { orNotStored } from '../not-stored.ts'

const ROW = `nr, id, code, host_hash AS "hostHash", open, teacher, class
FROM jsonb_to_recordset($1::jsonb) AS asked (nr int, key text) JOIN sessions`

const BY_CODE = { name: 'session-by-code', text: `SELECT ${ROW} ON code = key` }
const BY_ID = { name: 'session-by-id', text: `SELECT ${ROW} ON id = key` }

const HOST_HERE = {
  name: 'host-here',
  text: `
SELECT nr FROM jsonb_to_recordset($1::jsonb) AS asked (nr int, session text, "withinMs" float8)
JOIN sessions ON id = session AND host_seen_at > now() - "withinMs" * interval '1 millisecond'`,
}

export function postgresSessionList(prisma: PrismaClient, pool: Pool): SessionList {
  const byCode = groupQuery<SessionRow>(pool, BY_CODE)
  const byId = groupQuery<SessionRow>(pool, BY_ID)
  const hostHere = groupQuery(pool, HOST_HERE)
  return {
    async create(row) {
      const { count } = await orNotStored(prisma.session.createMany({ data: row, skipDuplicates: true }))
      return count > 0
    },
    byCode: async (key) => rowIn(await byCode({ key })),
    byId: async (key) => rowIn(await byId({ key })),
    findOpen: (seat, hereWithinMs) => orNotStored(findOpen(prisma, seat, hereWithinMs)),
    async hostSeen(ids) {
      const seen = prisma.$executeRaw`UPDATE sessions SET host_seen_at = now() WHERE id = ANY(${[...ids]})`
      await orNotStored(seen)
    },
    hostHere: async (session, withinMs) => (await hostHere({ session, withinMs })).length > 0,
    ofTeacher: (teacher, classes, limit) => orNotStored(ofTeacher(prisma, teacher, classes, limit)),
    async sessionOfMatch(match) {
      const found = prisma.sessionMatch.findUnique({ where: { match }, select: { session: true } })
      return (await orNotStored(found))?.session ?? null
    },
    matchesOf: (session) => orNotStored(matchesOf(prisma, session)),
  }
}

function rowIn([row]: readonly SessionRow[]): SessionRow | null {
  if (row === undefined) return null
  const { id, code, hostHash, open, teacher, class: held } = row
  return { id, code, hostHash, open, teacher, class: held }
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
