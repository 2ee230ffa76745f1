import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All that the built product is made of. */
const SOURCES = [
  'app',
  'content',
  'core',
  'prisma',
  'public',
  'server',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

const NOT_BUILT_IN = /\.test\.tsx?$|(^|\/)generated\/|\.tsbuildinfo$/

/** Names what would be built now: the sources, the lockfile and Node's major version. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256').update(process.version.split('.', 1)[0] ?? '')
  for (const path of SOURCES.flatMap((source) => filesUnder(root, source))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function filesUnder(root: string, source: string): string[] {
  const path = join(root, source)
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [source]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !NOT_BUILT_IN.test(file))
    .toSorted((a, b) => (a < b ? -1 : 1))
}
