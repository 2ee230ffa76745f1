import type { PrismaClient } from '../generated/client.ts'

/** What is done to the seats of a session one after the other: each holds the session's own row until it is done. */

function hold(prisma: PrismaClient, session: string) {
  return prisma.$queryRaw`SELECT id FROM sessions WHERE id = ${session} FOR UPDATE`
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
