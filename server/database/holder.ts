import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { inject } from 'vitest'

import { projectRoot } from './project-root.ts'

/** A process of `hold-database.ts`, as a test sees it from outside. */
export interface Holder {
  /** postgres://…; empty where it did not start. */
  readonly url: string
  /** All that it wrote until it was up or had ended. */
  readonly output: string
  readonly code: Promise<number | null>
  end(signal: NodeJS.Signals): Promise<number | null>
}

export interface HolderSettings {
  readonly variables: Readonly<Record<string, string>>
  /** Another copy of the project, run from its sources. */
  readonly root?: string
  readonly account?: { readonly uid: number; readonly gid: number }
}

/** Started with `env -i`: nothing is in its environment but what is given. */
export async function hold({ variables, root, account }: HolderSettings): Promise<Holder> {
  const args = [
    '-i',
    ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
    process.execPath,
  ]
  const child = spawn('env', [...args, ...programOf(root)], {
    cwd: root ?? projectRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  })
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  const output = await outputOf(child, code)
  return {
    url: /postgres:\S+/.exec(output)?.[0] ?? '',
    output: output.trim(),
    code,
    end(signal) {
      child.kill(signal)
      return code
    },
  }
}

function programOf(root: string | undefined): readonly string[] {
  if (root === undefined) return [inject('testPrograms')['server/database/hold-database.ts']]
  return ['--import', 'tsx', join(root, 'server', 'database', 'hold-database.ts')]
}

async function outputOf(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  let output = ''
  const up = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (/postgres:\S+\n/.test(output)) resolve()
      })
    }
  })
  await Promise.race([up, ended])
  return output
}

/** A folder that everybody can enter, for PostgreSQL runs as somebody else where the tests run as root. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'four-waves-database-'))
  chmodSync(folder, 0o755)
  return folder
}
