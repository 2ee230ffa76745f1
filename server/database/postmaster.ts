import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import { atMost } from './at-most.ts'
import { programOf } from './binaries.ts'
import { lastLine, readAccess, writeAccess } from './cluster.ts'
import { freePort } from './free-port.ts'
import type { Place } from './place.ts'
import { runProgram } from './run-program.ts'

/** How long a PostgreSQL may take until it answers: after a crash it first reads its log. */
const START_SECONDS = 60
const LOG_BYTES = 10_000_000
const DATABASE = 'four_waves'

/**
 * Starts PostgreSQL, or finds the one that a killed process left running. Returns the URL of its database.
 * 'same port': there are pools that know its address.
 * @throws {CannotStart}
 */
export async function startPostmaster(place: Place, where: 'any port' | 'same port'): Promise<string> {
  if (!(await isRunning(place))) {
    if (where === 'any port') await takeFreePort(place)
    // Another process may have been first: then its PostgreSQL is the one.
    if (!(await start(place)) && !(await isRunning(place))) throw didNotStart(place)
  }
  return answering(place)
}

async function takeFreePort({ cluster, account }: Place): Promise<void> {
  const access = readAccess(cluster)
  writeAccess(cluster, { ...access, port: await freePort(access.port) }, account)
}

export async function isRunning(place: Place): Promise<boolean> {
  forgetDeadPid(place.cluster)
  const { code } = await control(place, ['status'])
  return code === 0
}

/** Fast: connections are cut, what is committed is on disk already. */
export async function stopPostmaster(place: Place): Promise<void> {
  const { code } = await control(place, ['stop', '-m', 'fast', '-w', '-t', '30'])
  if (code !== 0 && (await isRunning(place)))
    await control(place, ['stop', '-m', 'immediate', '-w', '-t', '10'])
}

async function start(place: Place): Promise<boolean> {
  const log = logFile(place)
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) rmSync(log)
  const { code } = await control(place, ['start', '-l', log, '-s', '-w', '-t', String(START_SECONDS)])
  return code === 0
}

function control(place: Place, args: readonly string[]) {
  return runProgram(programOf(place.binaries, 'pg_ctl'), ['-D', place.cluster, ...args], place.account)
}

function logFile(place: Place): string {
  return join(place.cluster, 'postgres.log')
}

function didNotStart(place: Place): CannotStart {
  const log = logFile(place)
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
  const fatal = lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lastLine(lines.join('\n'))
  return new CannotStart(
    `PostgreSQL did not start: ${fatal.replace(/^.*?(FATAL|PANIC):\s*/, '')} (see ${log})`,
  )
}

/**
 * The number in postmaster.pid may belong to another program, in a container that begins anew, or to a dead PostgreSQL
 * that nobody has buried, where process 1 does not. PostgreSQL would take either for itself and refuse to start: where
 * /proc can tell, the file is taken away.
 */
function forgetDeadPid(cluster: string): void {
  const pid = postmasterPid(cluster)
  const stat = `/proc/${pid}/stat`
  if (pid === null || !existsSync(stat)) return
  const [, name, state] = /^\d+ \((.*)\) (\w)/s.exec(readFileSync(stat, 'utf8')) ?? []
  if (name !== 'postgres' || state === 'Z') rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/** null where PostgreSQL does not run and was stopped in order. */
export function postmasterPid(cluster: string): number | null {
  const pid = Number(postmasterLines(cluster)[0])
  return pid > 0 ? pid : null
}

/** Line 1: process id; line 4: port. */
function postmasterLines(cluster: string): readonly string[] {
  const file = join(cluster, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

async function answering(place: Place): Promise<string> {
  const { password } = readAccess(place.cluster)
  const until = Date.now() + START_SECONDS * 1000
  for (;;) {
    const port = Number(postmasterLines(place.cluster)[3])
    const trouble = await tryDatabase(port, password)
    if (trouble === null) return `postgres://postgres:${password}@127.0.0.1:${port}/${DATABASE}`
    if (Date.now() > until || /password/.test(trouble)) {
      throw new CannotStart(`PostgreSQL in ${place.cluster} does not answer (${trouble}).`)
    }
    await sleep(100)
  }
}

/** Makes the database where it is missing. Returns why that did not go, or null. */
async function tryDatabase(port: number, password: string): Promise<string | null> {
  if (Number.isNaN(port)) return 'it has no port yet'
  const server = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' }
  const client = new Client({ ...server, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
    return null
  } catch (error) {
    return reasonOf(error)
  } finally {
    await atMost(
      1000,
      client.end().catch(() => {}),
    )
  }
}
