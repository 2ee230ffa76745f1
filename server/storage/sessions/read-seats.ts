import type { Pool } from 'pg'
import type { Place } from '#core/session/session.ts'
import type { OwnSeat, PresentSeat, RosterSeat } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { groupQuery } from '../group-query.ts'
import { ITS_NOW, NO_PLACE, OWN_END, inMs, leftOf } from './own-time.ts'

const ROSTER = {
  name: 'roster',
  text: `
SELECT nr, seat, left_at IS NOT NULL AS "left", time, partner,
  left_at IS NULL AND coalesce(seen_at > now() - "withinMs" * interval '1 millisecond', false) AS here
FROM jsonb_to_recordset($1::jsonb) AS asked (nr int, session text, "withinMs" float8)
JOIN session_seats AS place ON place.session = asked.session
WHERE kicked_at IS NULL ORDER BY nr, joined_at, seat`,
}

/** Of all lessons that somebody comes into at this moment. */
export function rosterReader(pool: Pool) {
  const read = groupQuery<RosterSeat>(pool, ROSTER)
  return async (session: string, withinMs: number): Promise<RosterSeat[]> => {
    const rows = await read({ session, withinMs })
    return rows.map(({ seat, left, time, partner, here }) => ({ seat, left, time, partner, here }))
  }
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

const OWN = {
  name: 'own-seat',
  text: `
SELECT nr, place.time, place.partner, said.text AS exit, ${inMs(`${OWN_END} - ${ITS_NOW}`)} AS "leftMs"
FROM jsonb_to_recordset($1::jsonb) AS wanted (nr int, session text, seat text, activity int, question int)
  JOIN session_seats AS place USING (session, seat) LEFT JOIN session_exits AS said USING (session, seat)
  LEFT JOIN session_questions AS asked
    ON (asked.session, asked.activity, asked.question) = (wanted.session, wanted.activity, wanted.question)
WHERE kicked_at IS NULL`,
}

/** All of them ask where they come in, and where a question is opened. */
export function ownSeatReader(pool: Pool) {
  const read = groupQuery<OwnSeat>(pool, OWN)
  return async (session: string, seat: string, place: Place | null): Promise<OwnSeat | null> => {
    const { activity, question } = place ?? NO_PLACE
    const [row] = await read({ session, seat, activity, question })
    if (row === undefined) return null
    return { time: row.time, partner: row.partner, exit: row.exit, leftMs: leftOf(row.leftMs) }
  }
}
