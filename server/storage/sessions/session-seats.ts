import type { RosterSeat, SessionSeatList } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'

export function postgresSessionSeats(prisma: PrismaClient): SessionSeatList {
  return {
    join: (session, seat, most) => orNotStored(join(prisma, session, seat, most)),
    async leave(session, seat) {
      const left = prisma.$executeRaw`
        UPDATE session_seats SET left_at = now(), seen_at = NULL
        WHERE session = ${session} AND seat = ${seat} AND left_at IS NULL`
      return (await orNotStored(left)) > 0
    },
    async seen(places) {
      if (places.length === 0) return
      await orNotStored(prisma.$executeRaw`
        UPDATE session_seats AS row SET seen_at = now()
        FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS place (session text, seat text)
        WHERE (row.session, row.seat) = (place.session, place.seat) AND left_at IS NULL`)
    },
    async seenBefore({ session, seat }, agoMs) {
      await orNotStored(prisma.$executeRaw`
        UPDATE session_seats SET seen_at = now() - ${agoMs} * interval '1 millisecond'
        WHERE session = ${session} AND seat = ${seat} AND left_at IS NULL`)
    },
    roster: (session, hereWithinMs) => orNotStored(roster(prisma, session, hereWithinMs)),
  }
}

/** One after the other: the second statement sees who came before, and so the last place is given once. */
async function join(
  prisma: PrismaClient,
  session: string,
  seat: string,
  most: number,
): Promise<'joined' | 'back' | 'full'> {
  const [, [row]] = await prisma.$transaction([
    prisma.$queryRaw`SELECT id FROM sessions WHERE id = ${session} FOR UPDATE`,
    prisma.$queryRaw<{ isNew: boolean }[]>`
      INSERT INTO session_seats (session, seat, seen_at)
      SELECT ${session}, ${seat}, now() WHERE ${most}::int > (
        SELECT count(*) FROM session_seats WHERE session = ${session} AND seat <> ${seat} AND left_at IS NULL)
      ON CONFLICT (session, seat) DO UPDATE SET seen_at = now(), left_at = NULL
      RETURNING xmax = 0 AS "isNew"`,
  ])
  if (row === undefined) return 'full'
  return row.isNew ? 'joined' : 'back'
}

function roster(prisma: PrismaClient, session: string, hereWithinMs: number): Promise<RosterSeat[]> {
  return prisma.$queryRaw<RosterSeat[]>`
    SELECT seat, left_at IS NOT NULL AS "left",
      left_at IS NULL AND coalesce(seen_at > now() - ${hereWithinMs} * interval '1 millisecond', false) AS here
    FROM session_seats WHERE session = ${session} ORDER BY joined_at, seat`
}
