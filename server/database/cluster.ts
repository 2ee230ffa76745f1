import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import type { Account } from './account.ts'
import { programOf } from './binaries.ts'
import { freePort } from './free-port.ts'
import type { Place } from './place.ts'
import { runProgram } from './run-program.ts'

/** What is needed to reach the cluster, kept inside of it. */
export interface Access {
  readonly port: number
  readonly password: string
}

const ACCESS_FILE = 'four-waves.json'
const SETTINGS_FILE = 'four-waves.conf'

/**
 * Makes the data folder where there is none. It is made beside its place and renamed when whole, so that a start
 * that was cut short leaves no half of a database.
 * @throws {CannotStart} also for a data folder of another PostgreSQL version.
 */
export async function makeCluster(place: Place): Promise<void> {
  removeLeftOvers(place.cluster)
  if (!existsSync(place.cluster)) await initialise(place)
  checkVersion(place)
}

function checkVersion({ cluster, major }: Place): void {
  const found = readOwn(join(cluster, 'PG_VERSION')).trim()
  if (Number(found) === major) return
  throw new CannotStart(
    `The data folder ${cluster} is of PostgreSQL ${found}, and this program brings ${major}: ` +
      `move its data over with PostgreSQL ${found} and set DATABASE_URL, or set DATA_DIR to another folder.`,
  )
}

async function initialise(place: Place): Promise<void> {
  const making = `${place.cluster}.making-${process.pid}`
  const password = randomBytes(24).toString('base64url')
  try {
    makePrivate(making, place.account)
    await initdb(place, making, password)
    appendFileSync(join(making, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`)
    writeAccess(making, { port: await freePort(), password }, place.account)
    if (!existsSync(place.cluster)) renameSync(making, place.cluster)
  } catch (error) {
    if (error instanceof CannotStart) throw error
    // Another process was first, between the look and the renaming: its database is as good.
    if (!existsSync(place.cluster))
      throw new CannotStart(`The database could not be made (${reasonOf(error)}).`)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** Of starts that were killed while they made the database; in a container they had our own number. */
function removeLeftOvers(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    const pid = name.startsWith(`${basename(cluster)}.making-`) ? Number(name.split('-').at(-1)) : NaN
    if (pid === process.pid || (pid > 0 && !isAlive(pid)))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return reasonOf(error) === 'EPERM'
  }
}

async function initdb(place: Place, folder: string, password: string): Promise<void> {
  // Beside the data, where what is left over is looked for: initdb wants the folder itself empty.
  const passwordFile = `${place.cluster}.making-password-${process.pid}`
  try {
    writePrivate(passwordFile, password, place.account)
    const options = [
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      '--no-instructions',
    ]
    const args = ['-D', folder, ...options, `--pwfile=${passwordFile}`]
    const { code, output } = await runProgram(programOf(place.binaries, 'initdb'), args, place.account)
    if (code !== 0) throw new CannotStart(`The database could not be made: ${lastLine(output)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

export function readAccess(cluster: string): Access {
  return JSON.parse(readOwn(join(cluster, ACCESS_FILE))) as Access
}

/** Also writes the settings: those of the newest program hold for the data of an older one. */
export function writeAccess(cluster: string, access: Access, account: Account): void {
  writePrivate(join(cluster, ACCESS_FILE), JSON.stringify(access), account)
  writePrivate(join(cluster, SETTINGS_FILE), settings(access.port), account)
}

// fsync, synchronous_commit and full_page_writes stay as PostgreSQL has them: on.
function settings(port: number): string {
  return `# Written at each start.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
port = ${port}
max_connections = 60
timezone = 'UTC'
log_timezone = 'UTC'
log_checkpoints = off
max_wal_size = '2GB'
checkpoint_timeout = '15min'
jit = off
`
}

function readOwn(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CannotStart(
      `${file} cannot be read (${reasonOf(error)}): is ${dirname(file)} the data of somebody else?`,
    )
  }
}

function makePrivate(folder: string, account: Account): void {
  mkdirSync(folder, { mode: 0o700 })
  give(folder, account)
}

function writePrivate(file: string, text: string, account: Account): void {
  writeFileSync(file, text, { mode: 0o600 })
  give(file, account)
}

function give(path: string, account: Account): void {
  if (account !== null && statSync(path).uid !== account.uid) chownSync(path, account.uid, account.gid)
}

export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}
