import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import { postgresAccount, type Account } from './account.ts'
import { findBinaries, linkLibraries, programOf, type Binaries } from './binaries.ts'
import { makeFolder } from './make-folder.ts'
import { runProgram } from './run-program.ts'

/** Where root's PostgreSQL goes when its user cannot enter the folder of the project. */
const SHARED_HOME = '/var/lib/four-waves'

/** Where PostgreSQL's programs and data are, and whom they run as. */
export interface Place {
  /** Folder with `bin`, `lib`, `share`. */
  readonly binaries: string
  /** The data folder (PGDATA); may not be there yet. */
  readonly cluster: string
  readonly account: Account
  /** PostgreSQL's major version, e.g. 18. */
  readonly major: number
  /** A line for the log where something had to go elsewhere. */
  readonly notice: string | null
}

/** @throws {CannotStart} where the data folder cannot be written or PostgreSQL's programs do not run. */
export async function findPlace(dataDir: string): Promise<Place> {
  makeWritable(dataDir)
  const pointer = join(dataDir, 'postgres-is-at')
  const moved = readPointer(pointer)
  const home = moved ?? join(dataDir, 'postgres')
  const account = await postgresAccount(home)
  const binaries = await runnableBinaries(findBinaries(), account)
  const cluster = moved ?? ((await canEnter(dataDir, account)) ? home : elsewhere(home, pointer))
  const outside = [binaries.folder, cluster].filter(
    (path) => account !== null && path.startsWith(SHARED_HOME),
  )
  return {
    binaries: binaries.folder,
    cluster,
    account,
    major: binaries.major,
    notice:
      outside.length === 0
        ? null
        : `PostgreSQL's user cannot enter this folder: it is in ${outside.join(' and ')}.`,
  }
}

function makeWritable(dataDir: string): void {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new CannotStart(
      `The data folder ${dataDir} cannot be written (${reasonOf(error)}): set DATA_DIR to one that can.`,
    )
  }
}

function readPointer(pointer: string): string | null {
  if (!existsSync(pointer)) return null
  const cluster = readFileSync(pointer, 'utf8').trim()
  if (existsSync(cluster)) return cluster
  throw new CannotStart(
    `${pointer} says that the database is in ${cluster}, which is not there: ` +
      'bring it back, or delete that file to begin with an empty database.',
  )
}

/** The folder's random name is kept in the data folder, so that the project may be moved and finds its data again. */
function elsewhere(home: string, pointer: string): string {
  if (existsSync(home)) {
    throw new CannotStart(
      `PostgreSQL's user cannot enter ${home}: open the folders above it (chmod o+x), or move it.`,
    )
  }
  const cluster = join(SHARED_HOME, randomBytes(4).toString('hex'), 'postgres')
  makeShared(dirname(cluster))
  writeFileSync(pointer, `${cluster}\n`)
  return cluster
}

async function runnableBinaries(
  found: Binaries,
  account: Account,
): Promise<{ folder: string; major: number }> {
  linkLibraries(found.folder)
  const major = await majorOf(found.folder, account)
  if (typeof major === 'number') return { folder: found.folder, major }
  if (account === null || major !== 'EACCES') throw cannotRun(found.folder, major)
  const copy = copyBinaries(found)
  const again = await majorOf(copy, account)
  if (typeof again === 'number') return { folder: copy, major: again }
  throw cannotRun(copy, again)
}

function cannotRun(folder: string, reason: string): CannotStart {
  return new CannotStart(
    `PostgreSQL in ${folder} does not run (${reason}): set DATABASE_URL to a PostgreSQL that does.`,
  )
}

/** The major version, or why the program does not run. */
async function majorOf(folder: string, account: Account): Promise<number | string> {
  try {
    const { code, output } = await runProgram(programOf(folder, 'postgres'), ['--version'], account)
    const version = /PostgreSQL\) (\d+)/.exec(output)?.[1]
    return code === 0 && version !== undefined ? Number(version) : output || `exit code ${code}`
  } catch (error) {
    return reasonOf(error)
  }
}

function copyBinaries({ folder, version }: Binaries): string {
  const copy = join(SHARED_HOME, `postgresql-${version}`, 'native')
  if (existsSync(copy)) return copy
  const making = `${copy}.making-${process.pid}`
  makeShared(dirname(copy))
  cpSync(folder, making, { recursive: true, verbatimSymlinks: true })
  // Two starts at once: the second one's copy is not needed.
  if (existsSync(copy)) rmSync(making, { recursive: true })
  else renameSync(making, copy)
  return copy
}

function makeShared(folder: string): void {
  try {
    makeFolder(folder)
    for (const path of [SHARED_HOME, folder]) chmodSync(path, 0o755)
  } catch (error) {
    throw new CannotStart(
      `PostgreSQL's user cannot enter this folder, and ${folder} cannot be made (${reasonOf(error)}).`,
    )
  }
}

async function canEnter(folder: string, account: Account): Promise<boolean> {
  if (account === null) return true
  const { code } = await runProgram('/bin/sh', ['-c', 'cd -- "$0"', folder], account)
  return code === 0
}
