import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookAtDatabase } from '#server/database/look-at-database.ts'
import { type Source, listFile } from './list-entries.ts'
import type { Manifest } from './manifest.ts'
import { checkClient, runClient } from './postgres-client.ts'
import { writeArchive } from './write-archive.ts'

export interface BackupOfDump {
  readonly file: string
  readonly url: string
  readonly dataDir: string
  /** Of package.json. */
  readonly program: string
}

/** All of a database as of one moment, also while servers work on it. @throws {CannotStart} */
export async function backUpDump({ file, url, dataDir, program }: BackupOfDump): Promise<void> {
  const { major } = await lookAtDatabase(url)
  await checkClient('pg_dump', major)
  const dump = `${file}.dump`
  try {
    rmSync(dump, { force: true })
    // pg_dump writes into what is there: nobody else is to read it meanwhile.
    writeFileSync(dump, '', { mode: 0o600, flag: 'wx' })
    // Not compressed by itself: the archive is.
    const args = ['--format=custom', '--compress=0', '--no-owner', '--no-privileges', `--file=${dump}`]
    await runClient('pg_dump', url, args)
    const sources = [...(await secretOf(dataDir)), await listFile(dump, 'database.dump')]
    const entries = sources.map(({ entry }) => ({ ...entry, mode: 0o600 }))
    const madeAt = new Date().toISOString()
    const head = { format: 'four-waves-backup', version: 1, kind: 'dump', madeAt } as const
    const manifest: Manifest = { ...head, program, postgres: major, entries }
    await writeArchive(file, manifest, sources)
  } finally {
    rmSync(dump, { force: true })
  }
}

/** The kept secret, where there is one. */
export async function secretOf(dataDir: string): Promise<Source[]> {
  const secret = join(dataDir, 'secret')
  return existsSync(secret) ? [await listFile(secret, 'secret')] : []
}
