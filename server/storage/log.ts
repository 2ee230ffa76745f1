import type { MatchLog } from '#server/matches/ports.ts'
import type { Pool } from 'pg'
import { groupCommit, type WriteBatch } from './group-commit.ts'
import { orNotStored } from './not-stored.ts'
import type { ParseEvents } from './storage.ts'

const READ = `
SELECT sequence, command_id AS "commandId", events, version
FROM match_log WHERE match = $1 AND sequence > $2 ORDER BY sequence`

interface Stored {
  readonly sequence: number
  readonly commandId: string
  readonly events: unknown
  readonly version: number
}

/** Appending and reading on are the price of a move and of a join: both go past Prisma, over the pool that it works on. */
export function postgresLog(pool: Pool, write: WriteBatch, parseEvents: ParseEvents): MatchLog {
  return {
    append: groupCommit(write),
    async read(match, after) {
      const { rows } = await orNotStored(
        pool.query<Stored>({ name: 'read', text: READ, values: [match, after] }),
      )
      return rows.map(({ sequence, commandId, events, version }) => {
        return { match, sequence, commandId, events: parseEvents(events, version) }
      })
    },
  }
}
