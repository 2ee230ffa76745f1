import type { Pool } from 'pg'
import type { SessionLog } from '#server/sessions/ports.ts'
import { groupCommit } from '../group-commit.ts'
import { groupQuery } from '../group-query.ts'
import type { ParseSessionEvents } from '../storage.ts'
import { appendSessionRows } from './append-session-rows.ts'

const READ = {
  name: 'read-session',
  text: `
SELECT nr, sequence, command_id AS "commandId", events, version
FROM jsonb_to_recordset($1::jsonb) AS asked (nr int, session text, after int)
JOIN session_log AS row ON row.session = asked.session AND sequence > after
ORDER BY nr, sequence`,
}

interface Stored {
  readonly sequence: number
  readonly commandId: string
  readonly events: unknown
  readonly version: number
}

export function postgresSessionLog(pool: Pool, appending: Pool, parseEvents: ParseSessionEvents): SessionLog {
  const readRows = groupQuery<Stored>(pool, READ)
  return {
    append: groupCommit(
      (rows) => appendSessionRows(appending, rows),
      ({ session }) => session,
    ),
    async read(session, after) {
      const rows = await readRows({ session, after })
      return rows.map(({ sequence, commandId, events, version }) => {
        return { session, sequence, commandId, events: parseEvents(events, version) }
      })
    },
  }
}
