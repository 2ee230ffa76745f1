import { chmodSync, constants, copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '#server/cannot-start.ts'

/** @throws {CannotStart} where the data folder has another installation's secret: cookies and cards would be void */
export function checkSecret(kept: string, dataDir: string): void {
  const place = join(dataDir, 'secret')
  if (!existsSync(kept) || !existsSync(place)) return
  if (readFileSync(kept, 'utf8') === readFileSync(place, 'utf8')) return
  throw new CannotStart(
    `${place} is another installation's: move it away first, or set DATA_DIR to a new folder.`,
  )
}

/** The secret of the backup, where it has one, becomes that of the data folder. */
export function bringSecretBack(kept: string, dataDir: string): void {
  const place = join(dataDir, 'secret')
  if (!existsSync(kept) || existsSync(place)) return
  copyFileSync(kept, place, constants.COPYFILE_EXCL)
  chmodSync(place, 0o600)
}
