import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CannotStart } from '#server/cannot-start.ts'
import type { Entry } from './manifest.ts'

/** Something to archive: where it stands, and as what. */
export interface Source {
  readonly file: string
  readonly entry: Entry
}

/** The log of a PostgreSQL that ran is nobody's data. */
const LEFT_OUT: readonly string[] = ['postgres.log']

/** A folder and all that is in it, folders first. @throws {CannotStart} for what is neither file nor folder */
export async function listFolder(folder: string, path: string): Promise<Source[]> {
  const names = readdirSync(folder)
    .filter((name) => !LEFT_OUT.includes(name))
    .toSorted()
  const own = { path, mode: lstatSync(folder).mode & 0o777, size: null, sha256: '' }
  const sources: Source[] = [{ file: folder, entry: own }]
  for (const name of names) sources.push(...(await listOne(join(folder, name), `${path}/${name}`)))
  return sources
}

async function listOne(file: string, path: string): Promise<Source[]> {
  const stats = lstatSync(file)
  if (stats.isDirectory()) return listFolder(file, path)
  if (stats.isFile()) return [await listFile(file, path)]
  throw new CannotStart(
    `${file} is neither a file nor a folder: Four Waves has not made it. Move it away first.`,
  )
}

export async function listFile(file: string, path: string): Promise<Source> {
  const { mode, size } = lstatSync(file)
  return { file, entry: { path, mode: mode & 0o777, size, sha256: await hashOf(file) } }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
