import { resolve } from 'node:path'
import { backUpDump } from './backup/back-up-dump.ts'
import { backUpFolder } from './backup/back-up-folder.ts'
import type { Manifest } from './backup/manifest.ts'
import { restoreDump } from './backup/restore-dump.ts'
import { restoreFolder } from './backup/restore-folder.ts'
import { checkTarget } from './backup/write-archive.ts'
import { type Env, readEnv } from './env.ts'
import { productVersion } from './log-lines.ts'
import { createLog } from './log.ts'

export interface BackedUp {
  /** Absolute. */
  readonly file: string
  /** The installation's secret is in the environment, and so not in the file. */
  readonly isSecretElsewhere: boolean
}

export interface Restored extends Pick<Manifest, 'madeAt' | 'program'> {
  readonly to: string
  readonly isSecretElsewhere: boolean
}

/**
 * Composition roots of `npm run backup` and `npm run restore`: the database of the environment, as the server finds it.
 * @throws {CannotStart} with what to do
 */
export async function backUp(name: string): Promise<BackedUp> {
  const env = readEnv(process.env)
  const file = resolve(name)
  checkTarget(file)
  const common = { file, dataDir: env.dataDir, program: productVersion() }
  if (env.databaseUrl === undefined) await backUpFolder({ ...common, log: createLog('warn') })
  else await backUpDump({ ...common, url: env.databaseUrl })
  return { file, isSecretElsewhere: env.secret !== null }
}

export async function restore(name: string): Promise<Restored> {
  const env = readEnv(process.env)
  const { madeAt, program } = await restoreTo(env, resolve(name))
  const to = env.databaseUrl === undefined ? env.dataDir : 'the database of DATABASE_URL'
  return { madeAt, program, to, isSecretElsewhere: env.secret !== null }
}

function restoreTo({ databaseUrl, dataDir, secret }: Env, file: string): Promise<Manifest> {
  if (databaseUrl === undefined) return restoreFolder({ file, dataDir })
  return restoreDump({ file, url: databaseUrl, dataDir, secret })
}
