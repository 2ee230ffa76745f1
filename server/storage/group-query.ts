import type { Pool } from 'pg'
import { groupRead } from './group-read.ts'
import { orNotStored } from './not-stored.ts'

interface Statement {
  /** By which PostgreSQL keeps it prepared. */
  readonly name: string
  /** Reads the questions from `$1`, a JSON array of objects; each row says by `nr` which of them it answers. */
  readonly text: string
}

/** One statement for all who ask the same thing of one moment, each with an object of its own. Past Prisma. */
export function groupQuery<Row extends object>(
  pool: Pool,
  { name, text }: Statement,
): (wanted: object) => Promise<readonly Row[]> {
  return groupRead(async (all: readonly object[]) => {
    const values = [JSON.stringify(all.map((wanted, nr) => ({ ...wanted, nr })))]
    const { rows } = await orNotStored(pool.query<Row & { readonly nr: number }>({ name, text, values }))
    const answers: Row[][] = all.map(() => [])
    for (const row of rows) answers[row.nr]?.push(row)
    return answers
  })
}
