import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import type { Source } from './list-entries.ts'
import { MANIFEST, type Manifest } from './manifest.ts'

/** @throws {CannotStart} where the file is there already, or its folder is not */
export function checkTarget(file: string): void {
  if (existsSync(file))
    throw new CannotStart(`${file} is there already: choose another name, or move it away.`)
  if (existsSync(dirname(file))) return
  throw new CannotStart(`There is no folder ${dirname(file)}: make it, or choose another one.`)
}

/**
 * Writes a .tar.gz that only its owner may read. It is made as `FILE.part`, brought to the disk, checked by `stillGood`
 * and then given its name: a file of that name is whole.
 * @throws {CannotStart} where that is not possible
 */
export async function writeArchive(
  file: string,
  manifest: Manifest,
  sources: readonly Source[],
  stillGood: () => Promise<void> = async () => {},
): Promise<void> {
  const part = `${file}.part`
  try {
    rmSync(part, { force: true })
    await writePart(part, manifest, sources)
    sync(part)
    await stillGood()
    checkTarget(file)
    renameSync(part, file)
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw new CannotStart(`The backup could not be written to ${file} (${reasonOf(error)}).`)
  } finally {
    rmSync(part, { force: true })
  }
}

async function writePart(part: string, manifest: Manifest, sources: readonly Source[]): Promise<void> {
  const archive = pack()
  const writing = pipeline(archive, createGzip(), createWriteStream(part, { mode: 0o600, flags: 'wx' }))
  // Heard at once: where the disk is full it ends before all is packed.
  await Promise.all([
    writing,
    packAll(archive, manifest, sources).catch((error: Error) => archive.destroy(error)),
  ])
}

async function packAll(archive: Pack, manifest: Manifest, sources: readonly Source[]): Promise<void> {
  await packText(archive, MANIFEST, JSON.stringify(manifest))
  for (const source of sources) await packOne(archive, source)
  archive.finalize()
}

function packText(archive: Pack, name: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o600 }, text, (error) => (error ? reject(error) : resolve()))
  })
}

async function packOne(archive: Pack, { file, entry }: Source): Promise<void> {
  const { path: name, mode, size } = entry
  if (size === null) return void archive.entry({ name, mode, type: 'directory' })
  await pipeline(createReadStream(file), archive.entry({ name, mode, size }))
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
