import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { CannotStart, reasonOf } from './cannot-start.ts'
import { makeFolder } from './database/make-folder.ts'

/**
 * The secret of this installation: made once, kept in the data folder, readable by its owner alone.
 * @throws {CannotStart} where it cannot be kept or is damaged.
 */
export function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  try {
    makeFolder(dataDir)
    makeOnce(file)
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length >= 32) return secret
  } catch (error) {
    throw new CannotStart(
      `The secret in ${file} can be neither made nor read (${reasonOf(error)}): set DATA_DIR or SECRET.`,
    )
  }
  throw new CannotStart(
    `The secret in ${file} is damaged: bring the file back, or delete it and all players begin anew.`,
  )
}

/** Written whole beside its place and then linked: of two processes that start at once one is first, for both. */
function makeOnce(file: string): void {
  const making = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    writeFileSync(making, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    linkSync(making, file)
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(making, { force: true })
  }
}
