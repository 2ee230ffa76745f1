import { existsSync } from 'node:fs'
import { CannotStart } from './cannot-start.ts'
import { openDatabase } from './database/open-database.ts'
import { readEnv } from './env.ts'
import { createLog } from './log.ts'
import { hasRecords, purgeOld } from './storage/records/purge-old.ts'

export interface Purged {
  readonly days: number
  /** Rows that went, or would go, by table; null: another process is at it. */
  readonly gone: Readonly<Record<string, number>> | null
}

/**
 * Composition root of `npm run purge`: the database of the environment, as the server finds it, also while the server
 * runs. @throws {CannotStart} where there is none
 */
export async function purge(isDry: boolean): Promise<Purged> {
  const env = readEnv(process.env)
  const { retentionDays: days, databaseUrl, dataDir } = env
  if (days === 0) return { days, gone: {} }
  if (databaseUrl === undefined && !existsSync(dataDir)) throw nothingYet(`There is no folder ${dataDir}`)
  const database = await openDatabase(env, createLog('warn'))
  try {
    if (!(await hasRecords(database.url))) throw nothingYet('The database is not this version’s')
    return { days, gone: await purgeOld(database.url, { days, isDry }) }
  } finally {
    await database.close()
  }
}

function nothingYet(found: string): CannotStart {
  return new CannotStart(
    `${found}: start Four Waves once, or set DATA_DIR or DATABASE_URL to where its data is.`,
  )
}
