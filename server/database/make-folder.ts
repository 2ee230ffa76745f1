import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

import { reasonOf } from '#server/cannot-start.ts'

/**
 * Makes a folder and those above it that are missing. Not `recursive`: where the parent is there and refuses with
 * ENOENT, as /proc does, Node 20 tries again for ever.
 * @throws what `mkdir` meets.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let path = folder; !existsSync(path) && path !== dirname(path); path = dirname(path))
    missing.push(path)
  for (const path of missing.toReversed()) makeOne(path)
}

function makeOne(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process that starts was first.
    if (reasonOf(error) !== 'EEXIST') throw error
  }
}
