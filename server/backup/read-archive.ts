import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import { type Entry, LARGEST_MANIFEST, MANIFEST, type Manifest, notOurs, readManifest } from './manifest.ts'

/**
 * Unpacks a backup into `folder`, which is empty, and holds every file against its checksum. `accept` sees the manifest
 * before anything is written. Nothing but what the manifest names is ever made.
 * @throws {CannotStart} where the file is not ours, or damaged
 */
export async function readArchive(
  file: string,
  folder: string,
  accept: (manifest: Manifest) => void,
): Promise<Manifest> {
  if (!existsSync(file)) throw new CannotStart(`There is no file ${file}.`)
  try {
    return await unpack(file, folder, accept)
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw new CannotStart(
      `${file} cannot be read (${reasonOf(error)}): it is damaged, or no backup. ${UNTOUCHED}`,
    )
  }
}

const UNTOUCHED = 'Nothing was changed.'

/** An entry of the archive, as its octets. */
type Found = AsyncIterable<unknown> & { resume(): unknown }

async function unpack(file: string, folder: string, accept: (manifest: Manifest) => void): Promise<Manifest> {
  const archive = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), archive)
  reading.catch(() => {})
  let manifest: Manifest | null = null
  const missing = new Map<string, Entry>()
  for await (const found of archive) {
    const { name } = found.header
    if (manifest === null) {
      manifest = await readFirst(found, name, file)
      accept(manifest)
      for (const entry of manifest.entries) missing.set(entry.path, entry)
    } else {
      const path = name.replace(/\/$/, '')
      const entry = missing.get(path)
      if (entry === undefined || !missing.delete(path)) throw damaged(file, name)
      await unpackOne(found, entry, folder, file)
    }
  }
  await reading
  const [lost] = missing.keys()
  if (manifest === null) throw notOurs(file)
  if (lost !== undefined) throw damaged(file, lost)
  return manifest
}

async function readFirst(found: Found, name: string, file: string): Promise<Manifest> {
  if (name !== MANIFEST) throw notOurs(file)
  const chunks: Buffer[] = []
  let octets = 0
  for await (const chunk of found as AsyncIterable<Buffer>) {
    octets += chunk.length
    if (octets > LARGEST_MANIFEST) throw notOurs(file)
    chunks.push(chunk)
  }
  return readManifest(Buffer.concat(chunks).toString('utf8'), file)
}

async function unpackOne(found: Found, entry: Entry, folder: string, file: string): Promise<void> {
  const place = join(folder, entry.path)
  if (entry.size === null) {
    mkdirSync(place, { mode: entry.mode })
    found.resume()
    return
  }
  const hash = createHash('sha256')
  await pipeline(
    found as AsyncIterable<Buffer>,
    hashing(hash),
    createWriteStream(place, { mode: entry.mode, flags: 'wx' }),
  )
  if (hash.digest('hex') !== entry.sha256) throw damaged(file, entry.path)
}

function hashing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
}

function damaged(file: string, path: string): CannotStart {
  return new CannotStart(`${file} is damaged at ${path}: take another backup. ${UNTOUCHED}`)
}
