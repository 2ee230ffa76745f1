import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { promisify } from 'node:util'

import { CannotStart, reasonOf } from '#server/cannot-start.ts'

const run = promisify(execFile)

/** The user whom PostgreSQL runs as; null: the one who runs Node. */
export type Account = { readonly uid: number; readonly gid: number } | null

/**
 * PostgreSQL refuses to run as root: there it runs as the owner of the data it already has, else as `postgres`,
 * who is made where missing.
 */
export async function postgresAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null
  return ownerOf(cluster) ?? (await namedAccount()) ?? (await makeAccount())
}

function ownerOf(cluster: string): Account {
  const stats = statSync(cluster, { throwIfNoEntry: false })
  return stats !== undefined && stats.uid !== 0 ? { uid: stats.uid, gid: stats.gid } : null
}

async function namedAccount(): Promise<Account> {
  for (const name of ['postgres', '_postgres']) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => null)
    if (ids !== null) return { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) }
  }
  return null
}

async function makeAccount(): Promise<Account> {
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ])
  } catch (error) {
    throw new CannotStart(
      `PostgreSQL does not run as root, and its user postgres could not be made (${reasonOf(error)}): ` +
        'make that user, start as somebody else, or set DATABASE_URL.',
    )
  }
  return namedAccount()
}
