import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, postgresAccount } from '#server/database/account.ts'
import { freePort } from '#server/database/free-port.ts'
import { openFolder } from '#server/database/holder.ts'
import { runProgram } from '#server/database/run-program.ts'

/** For tests: a PostgreSQL as an operator has one, of Debian's packages and of the same version as the pg_dump there. */
export interface OwnPostgres {
  /** Of an empty database, made now. */
  freshUrl(): string
  stop(): Promise<void>
}

const PG_DUMP = 'pg_dump'
const DEBIANS = '/usr/lib/postgresql'

/** The folder of its programs; null: there is none that fits. */
export function findOwnPostgres(): string | null {
  if (!existsSync(DEBIANS)) return null
  const major = majorOfDump()
  const folder = join(DEBIANS, String(major), 'bin')
  return existsSync(join(folder, 'initdb')) && readdirSync(DEBIANS).includes(String(major)) ? folder : null
}

function majorOfDump(): number {
  try {
    const said = execFileSync(PG_DUMP, ['--version'], { encoding: 'utf8' })
    return Number(/PostgreSQL\) (\d+)/.exec(said)?.[1])
  } catch {
    return NaN
  }
}

export async function startOwnPostgres(programs: string): Promise<OwnPostgres> {
  const folder = openFolder()
  const cluster = join(folder, 'cluster')
  const account = await postgresAccount(cluster)
  const run = (program: string, args: readonly string[]) => must(join(programs, program), args, account)
  // The account's own, for initdb makes the cluster in it.
  execFileSync('chmod', ['777', folder])
  await run('initdb', ['-D', cluster, '--encoding=UTF8', '--locale=C', '--username=school', '--auth=trust'])
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  await run('pg_ctl', ['-D', cluster, '-w', '-l', join(cluster, 'log'), '-o', options, 'start'])
  let made = 0
  return {
    freshUrl() {
      made += 1
      const address = `127.0.0.1:${port}`
      execFileSync(join(programs, 'createdb'), [
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-U',
        'school',
        `w${made}`,
      ])
      return `postgres://school:unused%20here@${address}/w${made}`
    },
    async stop() {
      await run('pg_ctl', ['-D', cluster, '-w', '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function must(file: string, args: readonly string[], account: Account): Promise<void> {
  const { code, output } = await runProgram(file, args, account)
  if (code !== 0) throw new Error(`${file}: ${output}`)
}
