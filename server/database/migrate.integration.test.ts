import { expect, test } from 'vitest'

import { CannotStart } from '#server/cannot-start.ts'
import { askDatabase } from './ask-database.ts'
import { freshDatabase } from './fresh-database.ts'
import { migrate } from './migrate.ts'
import { FILTERS, readSchema, withSchemaEngine } from './schema-engine.ts'

const MIGRATIONS = 'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL'

/** A database of its own in which nothing stands. */
async function emptyDatabase(): Promise<string> {
  const url = await freshDatabase()
  await askDatabase(url, 'DROP SCHEMA public CASCADE')
  await askDatabase(url, 'CREATE SCHEMA public')
  return url
}

test('an up-to-date database is left alone', async () => {
  expect(await migrate(await freshDatabase())).toEqual([])
})

test('two processes at once: each migration is applied once', async () => {
  const url = await emptyDatabase()
  const applied = await Promise.all([migrate(url), migrate(url)])
  expect(applied.flat().length).toBeGreaterThan(0)
  expect(await askDatabase(url, MIGRATIONS)).toHaveLength(applied.flat().length)
})

test('the migrations lead to what the schema says', async () => {
  const [migrated, made] = [await freshDatabase(), await emptyDatabase()]
  await askDatabase(made, await scriptOfSchema(made))
  for (const sql of [COLUMNS, INDEXES, KEYS])
    expect(await askDatabase(migrated, sql)).toEqual(await askDatabase(made, sql))
})

test('a database of a newer program is not touched', async () => {
  const url = await freshDatabase()
  await askDatabase(
    url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('x', 'x', '29991231000000_of_tomorrow', now(), 1)`,
  )
  await expect(migrate(url)).rejects.toThrow(
    /is of a newer program: it has the migration 29991231000000_of_tomorrow/,
  )
})

test('a migration that failed half way is said in one line', async () => {
  const url = await emptyDatabase()
  await askDatabase(url, 'CREATE TABLE waiting (in_the_way int)')
  const failed = migrate(url)
  await expect(failed).rejects.toThrow(CannotStart)
  await expect(failed).rejects.toThrow(/^The database could not be migrated: [^\n]+$/)
})

async function scriptOfSchema(url: string): Promise<string> {
  const files = readSchema().map(([path, content]) => ({ path, content }))
  const { stdout } = await withSchemaEngine(url, (engine) => {
    const to = { tag: 'schemaDatamodel' as const, files }
    return engine.diff({ from: { tag: 'empty' }, to, script: true, exitCode: null, filters: FILTERS })
  })
  return stdout ?? ''
}

const COLUMNS = `
  SELECT table_name, column_name, data_type, datetime_precision, is_nullable, column_default
  FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`

const INDEXES = `
  SELECT indexname, indexdef FROM pg_indexes
  WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`

const KEYS = `
  SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
  WHERE contype IN ('f', 'p') AND conrelid::regclass::text <> '_prisma_migrations'
    AND connamespace = 'public'::regnamespace ORDER BY 1`
