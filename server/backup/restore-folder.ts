import { existsSync, lchownSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import type { Account } from '#server/database/account.ts'
import { programOf } from '#server/database/binaries.ts'
import { lastLine } from '#server/database/cluster.ts'
import { type Place, findPlace } from '#server/database/place.ts'
import { runProgram } from '#server/database/run-program.ts'
import { bringSecretBack } from './kept-secret.ts'
import type { Manifest } from './manifest.ts'
import { readArchive } from './read-archive.ts'

export interface RestoreOfFolder {
  readonly file: string
  readonly dataDir: string
}

/**
 * Into a data folder that has no data yet: unpacked beside its place, checked, and given its name when whole.
 * @throws {CannotStart}
 */
export async function restoreFolder({ file, dataDir }: RestoreOfFolder): Promise<Manifest> {
  checkEmpty(dataDir)
  const pointer = join(dataDir, 'postgres-is-at')
  try {
    const place = await findPlace(dataDir)
    return await restoreAt(place, file, dataDir)
  } catch (error) {
    // Says where a database is that did not come to be.
    rmSync(pointer, { force: true })
    if (error instanceof CannotStart) throw error
    throw new CannotStart(`The backup could not be restored to ${dataDir} (${reasonOf(error)}).`)
  }
}

function checkEmpty(dataDir: string): void {
  const found = ['postgres', 'postgres-is-at', 'secret'].find((name) => existsSync(join(dataDir, name)))
  if (found === undefined) return
  throw new CannotStart(
    `${dataDir} has data already (${found}): stop Four Waves and move that folder away, or set DATA_DIR to a new one.`,
  )
}

async function restoreAt(place: Place, file: string, dataDir: string): Promise<Manifest> {
  // By this name the next start takes away what a restore left that was cut short.
  const making = `${place.cluster}.making-${process.pid}`
  const cluster = join(making, 'postgres')
  try {
    mkdirSync(making, { mode: 0o700 })
    const manifest = await readArchive(file, making, (found) => checkFits(found, place))
    if (place.account !== null) giveAll(making, place.account)
    await bringToDisk(place, cluster)
    bringSecretBack(join(making, 'secret'), dataDir)
    renameSync(cluster, place.cluster)
    return manifest
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

function checkFits({ kind, postgres }: Manifest, { major }: Place): void {
  if (kind !== 'folder') {
    throw new CannotStart(
      'This backup is of a database of your own: set DATABASE_URL to an empty one and restore it there.',
    )
  }
  if (postgres === major) return
  throw new CannotStart(
    `This backup is of PostgreSQL ${postgres}, and this program brings ${major}: ` +
      'restore it with the program that made it.',
  )
}

/** PostgreSQL starts only on what is its user's own. */
function giveAll(path: string, account: NonNullable<Account>): void {
  lchownSync(path, account.uid, account.gid)
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true }))
    lchownSync(join(entry.parentPath, entry.name), account.uid, account.gid)
}

async function bringToDisk({ binaries, account }: Place, cluster: string): Promise<void> {
  const args = ['--sync-only', '-D', cluster]
  const { code, output } = await runProgram(programOf(binaries, 'initdb'), args, account)
  if (code !== 0) throw new CannotStart(`The data could not be brought to the disk: ${lastLine(output)}`)
}
