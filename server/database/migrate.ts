import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { MigrationList } from '@prisma/schema-engine-wasm'
import { Client } from 'pg'

import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import { atMost } from './at-most.ts'
import { projectRoot } from './project-root.ts'
import { FILTERS, withSchemaEngine } from './schema-engine.ts'

/** Of the advisory lock: any number that nobody else takes. */
const MIGRATION_LOCK = 793_451_122

/**
 * Brings the database to this program's schema, one process at a time. Returns the names of the migrations applied.
 * @throws {CannotStart} where a migration fails, or the database is of a newer program.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await applyMissing(url)
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw new CannotStart(`The database could not be migrated: ${reasonOf(error)}`)
  } finally {
    await atMost(
      1000,
      client.end().catch(() => {}),
    )
  }
}

function applyMissing(url: string): Promise<readonly string[]> {
  return withSchemaEngine(url, async (engine) => {
    const migrationsList = readMigrations()
    const request = { migrationsList, filters: FILTERS }
    const { history } = await engine.diagnoseMigrationHistory({ ...request, optInToShadowDatabase: false })
    if (history !== null && 'unpersistedMigrationNames' in history)
      throw isNewer(history.unpersistedMigrationNames)
    return (await engine.applyMigrations(request)).appliedMigrationNames
  })
}

function isNewer(names: readonly string[]): CannotStart {
  return new CannotStart(
    `The database is of a newer program: it has the migration ${names.join(', ')}. Update this one.`,
  )
}

function readMigrations(): MigrationList {
  const baseDir = join(projectRoot(), 'prisma', 'migrations')
  const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map(({ name }) => name)
      .toSorted()
      .map((name) => readMigration(baseDir, name)),
  }
}

function readMigration(baseDir: string, name: string): MigrationList['migrationDirectories'][number] {
  const content = readFileSync(join(baseDir, name, 'migration.sql'), 'utf8')
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content } } }
}
