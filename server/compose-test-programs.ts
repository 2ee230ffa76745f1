import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'
import { bundleOptions } from './database/bundle-options.ts'
import { projectRoot } from './database/project-root.ts'

/** Programs that tests start as processes of their own: by their sources. */
const PROGRAMS = [
  'server/main.ts',
  'server/compose-test-process.ts',
  'server/database/hold-database.ts',
] as const

type TestProgram = (typeof PROGRAMS)[number]

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where each of them stands as one file of JavaScript. */
    testPrograms: Readonly<Record<TestProgram, string>>
  }
}

/** Bundled once for the run, as the product is: each start through a loader of TypeScript costs some seconds of work. */
export async function setup(project: TestProject): Promise<() => void> {
  const root = projectRoot()
  // Inside the project, where its packages are found from.
  const dist = join(root, 'dist')
  mkdirSync(dist, { recursive: true })
  const outdir = mkdtempSync(join(dist, 'test-programs-'))
  // Some are started as somebody else.
  chmodSync(outdir, 0o755)
  await build({
    ...bundleOptions(root, outdir),
    entryPoints: [...PROGRAMS],
    outbase: '.',
  })
  const built = PROGRAMS.map((source) => [source, join(outdir, source.replace(/ts$/, 'js'))])
  project.provide('testPrograms', Object.fromEntries(built))
  return () => rmSync(outdir, { recursive: true, force: true })
}
