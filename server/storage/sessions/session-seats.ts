import type { Pool } from 'pg'
import type { SessionSeatList } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'
import { groupCommit } from '../group-commit.ts'
import { keyOfSeat } from './add-answers.ts'
import { kick, setPartner } from './change-seats.ts'
import { type Arrival, letIn } from './let-in.ts'
import { type Gone, markGone } from './mark-gone.ts'
import { ownSeatReader, present, rosterReader } from './read-seats.ts'

export function postgresSessionSeats(prisma: PrismaClient, pool: Pool): SessionSeatList {
  const join = groupCommit((arrivals: readonly Arrival[]) => letIn(pool, arrivals), keyOfSeat)
  const seenBefore = groupCommit((gone: readonly Gone[]) => markGone(pool, gone), keyOfSeat)
  return {
    join: (session, seat, most) => join({ session, seat, most }),
    async leave(session, seat) {
      const left = prisma.$executeRaw`
        UPDATE session_seats SET left_at = now(), seen_at = NULL
        WHERE session = ${session} AND seat = ${seat} AND left_at IS NULL`
      return (await orNotStored(left)) > 0
    },
    kick: (session, seat) => orNotStored(kick(prisma, session, seat)),
    async setTime(session, seat, time) {
      const where = { session, seat, leftAt: null }
      const { count } = await orNotStored(prisma.sessionSeat.updateMany({ where, data: { time } }))
      return count > 0
    },
    setPartner: (session, seat, partner) => orNotStored(setPartner(prisma, session, seat, partner)),
    // Whom something is being done to at this moment is seen the next time: nobody waits for a heartbeat.
    async seen(places) {
      if (places.length === 0) return
      await orNotStored(prisma.$executeRaw`
        WITH there AS MATERIALIZED (
          SELECT session, seat FROM session_seats
          JOIN jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS place (session text, seat text)
            USING (session, seat)
          WHERE left_at IS NULL FOR UPDATE OF session_seats SKIP LOCKED
        )
        UPDATE session_seats AS row SET seen_at = now()
        FROM there WHERE (row.session, row.seat) = (there.session, there.seat)`)
    },
    seenBefore: ({ session, seat }, agoMs, sinceMs = 0) => seenBefore({ session, seat, agoMs, sinceMs }),
    roster: rosterReader(pool),
    present: (session, hereWithinMs) => orNotStored(present(prisma, session, hereWithinMs)),
    one: ownSeatReader(pool),
  }
}
