import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { projectRoot } from '#server/database/project-root.ts'
import { sourcesHash } from './sources-hash.ts'

const root = projectRoot()
const STAMP = join(root, 'dist', 'built-from')
const CLIENT = join(root, 'server', 'storage', 'generated', 'client.ts')
const SCHEMA = join(root, 'prisma', 'schema.prisma')

/** Whether what stands in `.next` and `dist` was made from the sources as they are. */
export function isBuilt(): boolean {
  return (
    existsSync(STAMP) &&
    existsSync(join(root, '.next', 'BUILD_ID')) &&
    readFileSync(STAMP, 'utf8') === sourcesHash(root)
  )
}

/** The pages by Next, the server by esbuild. Needs no database and no environment. @throws where a step fails. */
export async function build(): Promise<void> {
  const from = sourcesHash(root)
  // Taken away first: a build that was cut short is none.
  rmSync(STAMP, { force: true })
  await generateClient()
  await run('next', ['next', 'dist', 'bin', 'next'], ['build'])
  await bundleServer()
  writeFileSync(STAMP, from)
}

async function bundleServer(): Promise<void> {
  // Loaded when needed: most starts build nothing.
  const esbuild = await import('esbuild')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server/main.ts'],
    outfile: 'dist/server.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    // #server/… and the like are ours, though they look like packages.
    alias: Object.fromEntries(
      ['app', 'content', 'core', 'server'].map((room) => [`#${room}`, join(root, room)]),
    ),
    sourcemap: true,
    logLevel: 'warning',
  })
}

/** Prisma's client is code: it is written anew where the schema is younger. */
export async function generateClient(): Promise<void> {
  if (existsSync(CLIENT) && statSync(CLIENT).mtimeMs >= statSync(SCHEMA).mtimeMs) return
  await run('prisma', ['prisma', 'build', 'index.js'], ['generate'])
}

function run(name: string, file: readonly string[], args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', ...file), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${name} ${args.join(' ')} ended with ${code}`))
    })
  })
}
