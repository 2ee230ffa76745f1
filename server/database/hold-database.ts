import { CannotStart } from '#server/cannot-start.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'

/**
 * For tests of starting and stopping: a process that opens the database of DATA_DIR or DATABASE_URL, says its URL in
 * one line, and closes it on SIGTERM.
 */
const { DATA_DIR = '', DATABASE_URL } = process.env
try {
  const database = await openDatabase({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL }, console)
  await migrate(database.url)
  process.once('SIGTERM', () => void database.close().then(() => process.exit(0)))
  console.log(database.url)
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}
