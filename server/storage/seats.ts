import type { SeatList } from '#server/matches/ports.ts'
import type { PrismaClient } from './generated/client.ts'
import { orNotStored } from './not-stored.ts'

export function postgresSeats(prisma: PrismaClient): SeatList {
  return {
    async create({ id, tokenHash, name }) {
      const seat = prisma.seat.create({ data: { id, tokenHash } })
      await orNotStored(prisma.$transaction([seat, prisma.name.create({ data: { owner: id, name } })]))
    },
    async find(id, tokenHash) {
      const [row] = await orNotStored(prisma.$queryRaw<{ name: string; shown: boolean }[]>`
        SELECT name, shown FROM names WHERE owner = ${id} AND (
          EXISTS (SELECT FROM seats WHERE id = ${id} AND token_hash = ${tokenHash})
          OR EXISTS (SELECT FROM seat_keys WHERE token_hash = ${tokenHash} AND seat = ${id}))`)
      // Without its name the person was forgotten, and the token opens nothing.
      return row === undefined ? null : { id, ...row }
    },
    async names(ids) {
      const rows = await orNotStored(prisma.name.findMany({ where: { owner: { in: [...ids] } } }))
      return new Map(rows.map(({ owner, name }) => [owner, name]))
    },
    async show(id, shown) {
      await orNotStored(prisma.name.updateMany({ where: { owner: id }, data: { shown } }))
    },
    async seen(places) {
      if (places.length === 0) return
      await orNotStored(markSeen(prisma, places))
    },
    absentMs: (match, role, sharer = 0) => orNotStored(absentMs(prisma, { match, role, sharer })),
  }
}

async function markSeen(prisma: PrismaClient, places: Parameters<SeatList['seen']>[0]): Promise<void> {
  await prisma.$executeRaw`
    UPDATE match_seats SET seen_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS place (match text, role text, sharer smallint)
    WHERE match_seats.match = place.match AND match_seats.role = place.role
      AND match_seats.sharer = coalesce(place.sharer, 0)`
}

interface PlaceRow {
  readonly match: string
  readonly role: string
  readonly sharer: number
}

async function absentMs(prisma: PrismaClient, { match, role, sharer }: PlaceRow): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ ms: number | null }[]>`
    SELECT (extract(epoch FROM now() - seen_at) * 1000)::float8 AS ms
    FROM match_seats WHERE match = ${match} AND role = ${role} AND sharer = ${sharer}`
  // The column is rounded to milliseconds, and may lie a hair ahead.
  return typeof row?.ms === 'number' ? Math.max(0, row.ms) : null
}
