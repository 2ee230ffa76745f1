import type { Pool } from 'pg'
import type { Place } from '#core/session/session.ts'
import type { OwnSeat, PresentSeat, RosterSeat } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { ITS_NOW, OWN_END, inMs, leftOf } from './own-time.ts'

export function roster(prisma: PrismaClient, session: string, hereWithinMs: number): Promise<RosterSeat[]> {
  return prisma.$queryRaw<RosterSeat[]>`
    SELECT seat, left_at IS NOT NULL AS "left", time, partner,
      left_at IS NULL AND coalesce(seen_at > now() - ${hereWithinMs} * interval '1 millisecond', false) AS here
    FROM session_seats WHERE session = ${session} AND kicked_at IS NULL ORDER BY joined_at, seat`
}

/** Strength is of all sessions and matches, also of those before this one. */
export function present(prisma: PrismaClient, session: string, hereWithinMs: number): Promise<PresentSeat[]> {
  return prisma.$queryRaw<PresentSeat[]>`
    SELECT place.seat, partner, ((played.right + given.right)::float8 / nullif(played.all + given.all, 0)) AS strength
    FROM session_seats AS place, LATERAL (
      SELECT coalesce(sum(right_count), 0) AS right, coalesce(sum(decisions), 0) AS all
      FROM scores WHERE scores.seat = place.seat
    ) AS played, LATERAL (
      SELECT count(*) FILTER (WHERE is_right) AS right, count(*) AS all
      FROM session_answers AS answer WHERE answer.seat = place.seat
    ) AS given
    WHERE session = ${session} AND left_at IS NULL
      AND seen_at > now() - ${hereWithinMs} * interval '1 millisecond'
    ORDER BY joined_at, place.seat`
}

const OWN = `SELECT place.time, place.partner, said.text AS exit, ${inMs(`${OWN_END} - ${ITS_NOW}`)} AS "leftMs"
FROM session_seats AS place LEFT JOIN session_exits AS said USING (session, seat)
  LEFT JOIN session_questions AS asked ON asked.session = $1 AND activity = $3 AND question = $4
WHERE place.session = $1 AND place.seat = $2 AND kicked_at IS NULL`

/** All of them ask where a question is opened: past Prisma. */
export async function ownSeat(
  pool: Pool,
  session: string,
  seat: string,
  place: Place | null,
): Promise<OwnSeat | null> {
  const values = [session, seat, place?.activity ?? -1, place?.question ?? -1]
  const { rows } = await pool.query<OwnSeat>({ name: 'own-seat', text: OWN, values })
  return rows[0] === undefined ? null : { ...rows[0], leftMs: leftOf(rows[0].leftMs) }
}
