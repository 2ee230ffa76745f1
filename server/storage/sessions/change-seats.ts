import type { SessionSeatList } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'

/** What is done to the seats of a session one after the other: each holds the session's own row until it is done. */

function hold(prisma: PrismaClient, session: string) {
  return prisma.$queryRaw`SELECT id FROM sessions WHERE id = ${session} FOR UPDATE`
}

/** The second statement sees who came before, and so the last place is given once. */
export async function join(
  prisma: PrismaClient,
  session: string,
  seat: string,
  most: number,
): ReturnType<SessionSeatList['join']> {
  const [, [row]] = await prisma.$transaction([
    hold(prisma, session),
    prisma.$queryRaw<{ isNew: boolean }[]>`
      INSERT INTO session_seats AS own (session, seat, seen_at)
      SELECT ${session}, ${seat}, now() WHERE ${most}::int > (
        SELECT count(*) FROM session_seats WHERE session = ${session} AND seat <> ${seat} AND left_at IS NULL)
      ON CONFLICT (session, seat) DO UPDATE SET seen_at = now(), left_at = NULL WHERE own.kicked_at IS NULL
      RETURNING xmax = 0 AS "isNew"`,
  ])
  if (row === undefined) return (await wasKicked(prisma, session, seat)) ? 'kicked' : 'full'
  return row.isNew ? 'joined' : 'back'
}

/** Asked afterwards: it lasts. */
async function wasKicked(prisma: PrismaClient, session: string, seat: string): Promise<boolean> {
  return (await prisma.sessionSeat.count({ where: { session, seat, kickedAt: { not: null } } })) > 0
}

/** Whoever shared a device with it sits alone from then on. */
export async function kick(prisma: PrismaClient, session: string, seat: string): Promise<boolean> {
  const [, kicked] = await prisma.$transaction([
    hold(prisma, session),
    prisma.$executeRaw`
      UPDATE session_seats SET kicked_at = now(), left_at = coalesce(left_at, now()), seen_at = NULL
      WHERE session = ${session} AND seat = ${seat} AND kicked_at IS NULL`,
    prisma.$executeRaw`
      UPDATE session_seats SET partner = NULL
      WHERE session = ${session} AND (partner = ${seat} OR seat = ${seat})`,
  ])
  return kicked > 0
}

/** In one statement with those whom either had before. */
export async function setPartner(
  prisma: PrismaClient,
  session: string,
  seat: string,
  partner: string | null,
): Promise<boolean> {
  const both = partner === null ? [seat] : [seat, partner]
  const [, changed] = await prisma.$transaction([
    hold(prisma, session),
    prisma.$executeRaw`
      UPDATE session_seats SET
        partner = CASE seat WHEN ${seat} THEN ${partner} WHEN ${partner} THEN ${seat} END
      WHERE session = ${session} AND (seat = ANY(${both}) OR partner = ANY(${both})) AND ${both.length}::int = (
        SELECT count(*) FROM session_seats WHERE session = ${session} AND seat = ANY(${both}) AND left_at IS NULL)`,
  ])
  return changed > 0
}
