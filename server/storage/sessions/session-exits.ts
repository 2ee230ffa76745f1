import type { SessionExit, SessionExits } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'

export function postgresSessionExits(prisma: PrismaClient): SessionExits {
  return {
    async say(session, seat, text) {
      const said = prisma.$executeRaw`
        INSERT INTO session_exits (session, seat, text)
        SELECT session, seat, ${text} FROM session_seats
        WHERE session = ${session} AND seat = ${seat} AND kicked_at IS NULL
        ON CONFLICT (session, seat) DO UPDATE SET text = EXCLUDED.text`
      return (await orNotStored(said)) > 0
    },
    all: (session) =>
      orNotStored(prisma.$queryRaw<SessionExit[]>`
        SELECT seat, text FROM session_exits JOIN session_seats USING (session, seat)
        WHERE session = ${session} AND kicked_at IS NULL ORDER BY joined_at, seat`),
  }
}
