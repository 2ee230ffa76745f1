import { askDatabase } from '#server/database/ask-database.ts'

/** All rows of all tables as text, by table: for tests of what is in none of them. */
export async function dumpDatabase(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await askDatabase<{ name: string }>(
    url,
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
  )
  const dump = new Map<string, readonly string[]>()
  for (const { name } of tables) {
    const rows = await askDatabase<{ row: string }>(url, `SELECT one::text AS row FROM "${name}" AS one`)
    dump.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return dump
}

/** The tables in which any of the words stands. */
export async function tablesWith(url: string, words: readonly string[]): Promise<string[]> {
  const dump = await dumpDatabase(url)
  const holds = (rows: readonly string[]): boolean =>
    rows.some((row) => words.some((word) => row.includes(word)))
  return [...dump].flatMap(([name, rows]) => (holds(rows) ? [name] : [])).toSorted()
}
