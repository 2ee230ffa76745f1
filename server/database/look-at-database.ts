import { Client } from 'pg'
import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import { atMost } from './at-most.ts'

export interface DatabaseFacts {
  /** PostgreSQL's major version. */
  readonly major: number
  readonly isEmpty: boolean
}

const QUESTION = `
SELECT current_setting('server_version_num')::int / 10000 AS major,
  NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')) AS "isEmpty"`

/** What a backup has to know of it beforehand. @throws {CannotStart} */
export async function lookAtDatabase(url: string): Promise<DatabaseFacts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<DatabaseFacts>(QUESTION)
    return rows[0] ?? { major: 0, isEmpty: false }
  } catch (error) {
    throw new CannotStart(`The database of DATABASE_URL does not answer (${reasonOf(error)}).`)
  } finally {
    await atMost(
      1000,
      client.end().catch(() => {}),
    )
  }
}
