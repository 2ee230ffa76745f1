import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder that holds `prisma/` and `node_modules/`. Looked for upwards from this module, which stands in
 * `server/database` as source and in `dist` as the built server.
 */
export function projectRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'prisma', 'migrations'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('prisma/migrations is in no folder above the server')
  return projectRoot(parent)
}
