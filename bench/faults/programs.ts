import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, build } from 'esbuild'
import { bundleOptions } from '#server/database/bundle-options.ts'
import { projectRoot } from '#server/database/project-root.ts'

/** Two programs, each one file of JavaScript: what is tried, and those who play. */
export interface Programs {
  readonly server: string
  readonly players: string
  remove(): void
}

const ENTRIES = { server: 'bench/faults/server.ts', players: 'bench/faults/load.ts' } as const

/** The server as it is shipped, but for the pages: these need a build of a minute, and no fault meets them. */
const withoutPages: Plugin = {
  name: 'without-pages',
  setup(bundle) {
    bundle.onResolve({ filter: /\/http-pages\.ts$/ }, () => ({
      path: join(projectRoot(), 'bench', 'faults', 'no-pages.ts'),
    }))
  },
}

/** Takes a second. */
export async function buildPrograms(): Promise<Programs> {
  const root = projectRoot()
  // Inside the project, where its packages and its migrations are found from.
  const dist = join(root, 'dist')
  mkdirSync(dist, { recursive: true })
  const outdir = mkdtempSync(join(dist, 'faults-'))
  chmodSync(outdir, 0o755)
  await build({
    ...bundleOptions(root, outdir),
    entryPoints: ENTRIES,
    plugins: [withoutPages],
  })
  return {
    server: join(outdir, 'server.js'),
    players: join(outdir, 'players.js'),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  }
}
