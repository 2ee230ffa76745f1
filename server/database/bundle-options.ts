import { join } from 'node:path'
import type { BuildOptions } from 'esbuild'

/** How programs that tests and faults start are made one file of JavaScript each: as the product is. */
export function bundleOptions(root: string, outdir: string) {
  const rooms = ['content', 'core', 'server']
  return {
    absWorkingDir: root,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: Object.fromEntries(rooms.map((room) => [`#${room}`, join(root, room)])),
    logLevel: 'warning',
  } satisfies BuildOptions
}
