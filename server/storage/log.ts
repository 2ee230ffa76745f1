import type { Pool } from 'pg'
import type { Append, MatchLog } from '#server/matches/ports.ts'
import { appendRows } from './append-rows.ts'
import { type AppendWatch, timeAppends } from './append-watch.ts'
import { groupCommit } from './group-commit.ts'
import { groupRead } from './group-read.ts'
import { orNotStored } from './not-stored.ts'
import type { ParseEvents } from './storage.ts'

const READ = `
SELECT asked.nr, row.sequence, row.command_id AS "commandId", row.events, row.version
FROM unnest($1::text[], $2::int[]) WITH ORDINALITY AS asked (match, after, nr)
JOIN match_log AS row ON row.match = asked.match AND row.sequence > asked.after
ORDER BY asked.nr, row.sequence`

/** What is asked of one match: its rows above a sequence. */
interface Wanted {
  readonly match: string
  readonly after: number
}

interface Stored {
  readonly nr: string
  readonly sequence: number
  readonly commandId: string
  readonly events: unknown
  readonly version: number
}

/** Appending and reading on are the price of a move and of a join: both go past Prisma, many at once. */
export function postgresLog(
  pool: Pool,
  appending: Pool,
  parseEvents: ParseEvents,
  watch?: AppendWatch,
): MatchLog {
  const readRows = groupRead((wanted: readonly Wanted[]) => orNotStored(readBatch(pool, wanted)))
  const append = groupCommit(
    (rows: readonly Append[]) => {
      watch?.wrote(rows.length)
      return appendRows(appending, rows)
    },
    ({ match }) => match,
  )
  return {
    append: timeAppends(append, watch),
    async read(match, after) {
      const rows = await readRows({ match, after })
      return rows.map(({ sequence, commandId, events, version }) => {
        return { match, sequence, commandId, events: parseEvents(events, version) }
      })
    },
  }
}

async function readBatch(pool: Pool, wanted: readonly Wanted[]): Promise<Stored[][]> {
  const values = [wanted.map(({ match }) => match), wanted.map(({ after }) => after)]
  const { rows } = await pool.query<Stored>({ name: 'read', text: READ, values })
  const answers: Stored[][] = wanted.map(() => [])
  for (const row of rows) answers[Number(row.nr) - 1]?.push(row)
  return answers
}
