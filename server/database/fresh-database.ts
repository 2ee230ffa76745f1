import { randomBytes } from 'node:crypto'

import { Client } from 'pg'
import { inject } from 'vitest'

import { TEMPLATE, withDatabase } from './test-database.ts'

/** A migrated, empty database of the caller's own in the tests' PostgreSQL; it goes with the run. Returns its URL. */
export async function freshDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: inject('databaseUrl') })
  await client.connect()
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  await client.end()
  return withDatabase(inject('databaseUrl'), name)
}
