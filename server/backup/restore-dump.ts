import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '#server/cannot-start.ts'
import { lookAtDatabase } from '#server/database/look-at-database.ts'
import { makeFolder } from '#server/database/make-folder.ts'
import { bringSecretBack, checkSecret } from './kept-secret.ts'
import type { Manifest } from './manifest.ts'
import { checkClient, runClient } from './postgres-client.ts'
import { readArchive } from './read-archive.ts'

export interface RestoreOfDump {
  readonly file: string
  readonly url: string
  readonly dataDir: string
  /** Of the environment: then the kept one of the backup is not needed. */
  readonly secret: string | null
}

/** Into an empty database, all or nothing. @throws {CannotStart} */
export async function restoreDump({ file, url, dataDir, secret }: RestoreOfDump): Promise<Manifest> {
  const { major, isEmpty } = await lookAtDatabase(url)
  if (!isEmpty) throw inUse()
  await checkClient('pg_restore', major)
  const folder = mkdtempSync(join(tmpdir(), 'four-waves-restore-'))
  try {
    const manifest = await readArchive(file, folder, checkKind)
    const kept = join(folder, 'secret')
    if (secret === null) checkSecret(kept, dataDir)
    const options = ['--exit-on-error', '--single-transaction', '--no-owner', '--no-privileges']
    await runClient('pg_restore', url, [...options, join(folder, 'database.dump')])
    if (secret === null) {
      makeFolder(dataDir)
      bringSecretBack(kept, dataDir)
    }
    return manifest
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function inUse(): CannotStart {
  return new CannotStart(
    'The database of DATABASE_URL is not empty: make a new one (createdb) and set DATABASE_URL to it.',
  )
}

function checkKind({ kind }: Manifest): void {
  if (kind === 'dump') return
  throw new CannotStart(
    'This backup is of an embedded PostgreSQL: restore it without DATABASE_URL, into a new DATA_DIR.',
  )
}
