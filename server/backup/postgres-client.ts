import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import { runProgram } from '#server/database/run-program.ts'

type ClientProgram = 'pg_dump' | 'pg_restore'

/**
 * Runs one of PostgreSQL's client programs on a database; the password goes by the environment, for arguments are seen
 * by everybody on the machine. @throws {CannotStart} with what it said
 */
export async function runClient(program: ClientProgram, url: string, args: readonly string[]): Promise<void> {
  const { dbname, variables } = withoutPassword(url)
  const { code, output } = await runProgram(program, [...args, `--dbname=${dbname}`], null, variables)
  if (code === 0) return
  const said = output.split('\n').find((line) => /error|fatal/i.test(line)) ?? output.split('\n')[0] ?? ''
  throw new CannotStart(`${program} did not succeed: ${said.slice(0, 500)}`)
}

/** @throws {CannotStart} where the program is not there, or too old for a server of `major` */
export async function checkClient(program: ClientProgram, major: number): Promise<void> {
  const own = await versionOf(program)
  if (own === null) {
    throw new CannotStart(
      `There is no ${program} on the PATH: install PostgreSQL's client programs, ${major} or newer ` +
        `(Debian: apt-get install postgresql-client).`,
    )
  }
  if (own >= major) return
  throw new CannotStart(
    `${program} on the PATH is of PostgreSQL ${own}, and the database is of ${major}: ` +
      `install its client programs of ${major} or newer, or run them where the database runs.`,
  )
}

async function versionOf(program: ClientProgram): Promise<number | null> {
  try {
    const { output } = await runProgram(program, ['--version'], null)
    return Number(/PostgreSQL\) (\d+)/.exec(output)?.[1] ?? NaN) || null
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return null
    throw new CannotStart(`${program} does not run (${reasonOf(error)}).`)
  }
}

function withoutPassword(url: string) {
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  return { dbname: address.href, variables: password === '' ? {} : { PGPASSWORD: password } }
}
