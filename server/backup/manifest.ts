import { z } from 'zod'
import { CannotStart } from '#server/cannot-start.ts'

/**
 * The first entry of a backup's archive: what the rest of it is. `folder`: the data folder of the embedded PostgreSQL,
 * below `postgres/`; `dump`: what pg_dump made of a database of the operator's own.
 */
const manifestSchema = z.object({
  format: z.literal('four-waves-backup'),
  version: z.literal(1),
  kind: z.enum(['folder', 'dump']),
  madeAt: z.iso.datetime(),
  /** Of the program. */
  program: z.string(),
  /** PostgreSQL's major version. */
  postgres: z.number().int(),
  /** Everything else in the archive, by its path. */
  entries: z.array(
    z.object({
      path: z.string().regex(/^(secret|database\.dump|postgres(\/[^/\0]+)*)$/),
      mode: z.number().int().min(0).max(0o777),
      /** Octets; null: a folder. */
      size: z.number().int().min(0).nullable(),
      /** SHA-256, hex; empty for a folder. */
      sha256: z.string(),
    }),
  ),
})

export type Manifest = z.infer<typeof manifestSchema>
export type Entry = Manifest['entries'][number]

/** Name of the manifest in the archive. */
export const MANIFEST = 'four-waves-backup.json'
/** Octets: a hundred thousand files would still fit. */
export const LARGEST_MANIFEST = 50_000_000

/** @throws {CannotStart} where it is not ours, or a newer program's */
export function readManifest(text: string, file: string): Manifest {
  const json = asJson(text)
  const parsed = manifestSchema.safeParse(json)
  if (parsed.success && parsed.data.entries.every(({ path }) => !path.split('/').includes('..'))) {
    return parsed.data
  }
  const version = z.object({ format: z.literal('four-waves-backup'), version: z.number() }).safeParse(json)
  if (version.success && version.data.version > 1)
    throw new CannotStart(`${file} was made by a newer Four Waves: restore it with that one.`)
  throw notOurs(file)
}

export function notOurs(file: string): CannotStart {
  return new CannotStart(`${file} is no backup of Four Waves: give the file that npm run backup has made.`)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
