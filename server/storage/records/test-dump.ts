import { askDatabase } from '#server/database/ask-database.ts'

/** All rows of all tables as text, by table: for tests of what is in none of them. */
export async function dumpDatabase(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await askDatabase<{ name: string }>(
    url,
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
  )
  const selects = tables.map(({ name }) => `SELECT '${name}' AS name, one::text AS row FROM "${name}" AS one`)
  const rows = await askDatabase<{ name: string; row: string }>(url, selects.join(' UNION ALL '))
  const dump = new Map<string, string[]>(tables.map(({ name }) => [name, []]))
  for (const { name, row } of rows) dump.get(name)?.push(row)
  for (const all of dump.values()) all.sort()
  return dump
}

/** The tables in which any of the words stands. */
export async function tablesWith(url: string, words: readonly string[]): Promise<string[]> {
  const dump = await dumpDatabase(url)
  const holds = (rows: readonly string[]): boolean =>
    rows.some((row) => words.some((word) => row.includes(word)))
  return [...dump].flatMap(([name, rows]) => (holds(rows) ? [name] : [])).toSorted()
}
