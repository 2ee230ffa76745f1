import type { BoardRow, Leaderboard } from '#server/matches/ports.ts'
import type { PrismaClient } from './generated/client.ts'
import { orNotStored } from './not-stored.ts'

/** Ranks go by percent alone, as it is shown: equal to the eye is equal in rank. Accuracy and time only order a tie. */
export function postgresLeaderboard(prisma: PrismaClient): Leaderboard {
  return {
    best: (scenario, level, limit) =>
      orNotStored(prisma.$queryRaw<BoardRow[]>`
        WITH attempt AS (
          SELECT seat, name, clean, elapsed_ms,
            round(points * 1000.0 / obtainable) / 10 AS percent,
            coalesce(round(right_count * 1000.0 / nullif(decisions, 0)) / 10, 0) AS accuracy
          FROM scores JOIN names ON owner = seat
          WHERE scenario = ${scenario} AND level = ${level} AND shown AND whole AND obtainable > 0
        ), best AS (
          SELECT *, count(*) OVER (PARTITION BY seat) AS attempts,
            row_number() OVER (PARTITION BY seat ORDER BY percent DESC, accuracy DESC, clean DESC, elapsed_ms) AS place
          FROM attempt
        )
        SELECT rank() OVER (ORDER BY percent DESC)::int AS rank, seat, name, percent::float8 AS percent,
          accuracy::float8 AS accuracy, elapsed_ms AS "elapsedMs", clean, attempts::int AS attempts
        FROM best WHERE place = 1
        ORDER BY percent DESC, accuracy DESC, clean DESC, "elapsedMs", seat
        LIMIT ${limit}`),
  }
}
