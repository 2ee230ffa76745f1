import type { Pool } from 'pg'
import type { SessionLog } from '#server/sessions/ports.ts'
import { groupCommit } from '../group-commit.ts'
import { orNotStored } from '../not-stored.ts'
import type { ParseSessionEvents } from '../storage.ts'
import { appendSessionRows } from './append-session-rows.ts'

const READ = `SELECT sequence, command_id AS "commandId", events, version FROM session_log
WHERE session = $1 AND sequence > $2 ORDER BY sequence`

interface Stored {
  readonly sequence: number
  readonly commandId: string
  readonly events: unknown
  readonly version: number
}

export function postgresSessionLog(pool: Pool, appending: Pool, parseEvents: ParseSessionEvents): SessionLog {
  return {
    append: groupCommit(
      (rows) => appendSessionRows(appending, rows),
      ({ session }) => session,
    ),
    async read(session, after) {
      const asked = pool.query<Stored>({ name: 'read-session', text: READ, values: [session, after] })
      const { rows } = await orNotStored(asked)
      return rows.map(({ sequence, commandId, events, version }) => {
        return { session, sequence, commandId, events: parseEvents(events, version) }
      })
    },
  }
}
