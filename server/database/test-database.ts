import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The tests' PostgreSQL; no test works on this database itself. */
    databaseUrl: string
  }
}

/** Every test file gets a copy of this one, which is migrated once. */
export const TEMPLATE = 'migrated'

/** One real PostgreSQL for the run of the integration tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'four-waves-test-'))
  // PostgreSQL's user has to enter it, where the tests run as root.
  chmodSync(dataDir, 0o755)
  const database = await openDatabase({ databaseUrl: undefined, dataDir }, console)
  await beFast(database.url)
  await makeTemplate(database.url)
  project.provide('databaseUrl', database.url)
  return async () => {
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/**
 * Nothing is to outlive this run, so nothing is written through to the disk: what a kill of PostgreSQL leaves behind is
 * tried with databases of those tests' own.
 */
async function beFast(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('ALTER SYSTEM SET fsync = off')
  await client.query('SELECT pg_reload_conf()')
  await client.end()
}

async function makeTemplate(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${TEMPLATE}`)
  await client.end()
  await migrate(withDatabase(url, TEMPLATE))
}

export function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}
