import type { QueryResult, QueryResultRow } from 'pg'

/** A connection that what is deleted is deleted over, in a transaction or not. */
export interface Asker {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>>
}

/** Rows that went, by table. */
export type Gone = Readonly<Record<string, number>>

export function sumOf(all: readonly Gone[]): Gone {
  const sum: Record<string, number> = {}
  for (const gone of all)
    for (const [table, rows] of Object.entries(gone)) sum[table] = (sum[table] ?? 0) + rows
  return sum
}

/** `which`: of `DELETE FROM table WHERE …`, by `$1`. */
export async function deleteWhere(
  asker: Asker,
  tables: readonly (readonly [table: string, which: string])[],
  ids: readonly string[],
): Promise<Gone> {
  const gone: Record<string, number> = {}
  if (ids.length === 0) return gone
  for (const [table, which] of tables) {
    const { rowCount } = await asker.query(`DELETE FROM ${table} WHERE ${which}`, [ids])
    gone[table] = rowCount ?? 0
  }
  return gone
}
