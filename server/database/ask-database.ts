import { Client } from 'pg'

/** One question over a connection of its own, for tests: past everything that the program keeps open. */
export async function askDatabase<T extends object = Record<string, unknown>>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new Client({ connectionString: url })
  // Cut off while it waits: the question itself is told.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}
