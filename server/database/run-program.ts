import { spawn } from 'node:child_process'

import type { Account } from './account.ts'

export interface ProgramResult {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null
  /** What it wrote, both streams. */
  readonly output: string
}

/**
 * Runs one of PostgreSQL's programs to its end, apart from the terminal (Ctrl-C must not reach it) and with an
 * environment of its own, so that `env -i` and a Chinese desktop start the same database.
 * @throws what `spawn` meets: ENOENT, EACCES.
 */
export function runProgram(
  file: string,
  args: readonly string[],
  account: Account,
  variables: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: '/',
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...ownEnvironment(), ...variables },
      ...account,
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    const end = (code: number | null) => {
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ code, output: output.trim() })
    }
    child.once('close', end)
    // The postmaster that pg_ctl leaves behind may hold the pipes open: their end is not waited for.
    child.once('exit', (code) => setTimeout(end, 300, code).unref())
  })
}

function ownEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '/usr/bin:/bin', SystemRoot, TEMP } = process.env
  const windows = process.platform === 'win32' ? { SystemRoot, TEMP } : {}
  return { PATH, LC_ALL: 'C', ...windows } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv
}
