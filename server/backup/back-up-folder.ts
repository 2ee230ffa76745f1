import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { CannotStart } from '#server/cannot-start.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { type Place, findPlace } from '#server/database/place.ts'
import { isRunning } from '#server/database/postmaster.ts'
import { secretOf } from './back-up-dump.ts'
import { listFolder } from './list-entries.ts'
import type { Manifest } from './manifest.ts'
import { writeArchive } from './write-archive.ts'

export interface BackupOfFolder {
  readonly file: string
  readonly dataDir: string
  /** Of package.json. */
  readonly program: string
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
}

/**
 * The data folder of the embedded PostgreSQL, which is stopped while it is read: a folder that is written to is no
 * backup. @throws {CannotStart} where the server runs on it
 */
export async function backUpFolder({ file, dataDir, program, log }: BackupOfFolder): Promise<void> {
  checkThere(dataDir)
  const place = await stopInOrder(dataDir, log)
  const before = stateOf(place)
  const sources = [...(await secretOf(dataDir)), ...(await listFolder(place.cluster, 'postgres'))]
  const head = { format: 'four-waves-backup', version: 1, kind: 'folder' } as const
  const facts = { madeAt: new Date().toISOString(), program, postgres: place.major }
  const manifest: Manifest = { ...head, ...facts, entries: sources.map(({ entry }) => entry) }
  await writeArchive(file, manifest, sources, async () => {
    if (!(await isRunning(place)) && stateOf(place).equals(before)) return
    throw new CannotStart(
      'Four Waves was started while its data was archived: stop it, and make the backup again.',
    )
  })
}

function checkThere(dataDir: string): void {
  if (['postgres', 'postgres-is-at'].some((name) => existsSync(join(dataDir, name)))) return
  throw new CannotStart(
    `There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL to where Four Waves has its data.`,
  )
}

/**
 * A server that was killed has left a PostgreSQL running, or a log that is still to be worked through: it is opened once
 * more and stopped as it should be.
 */
async function stopInOrder(dataDir: string, log: BackupOfFolder['log']): Promise<Place> {
  const database = await openDatabase({ databaseUrl: undefined, dataDir }, log)
  await database.close()
  const place = await findPlace(dataDir)
  if (!(await isRunning(place))) return place
  throw new CannotStart(
    `Four Waves runs on ${dataDir}: stop it, make the backup, and start it again. (With DATABASE_URL no stop is needed.)`,
  )
}

/** Changes whenever PostgreSQL is started on the folder. */
function stateOf({ cluster }: Place): Buffer {
  return readFileSync(join(cluster, 'global', 'pg_control'))
}
