import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { makeFolder } from './make-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'four-waves-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('is made with those above it, and is left as it is where it is there', () => {
  const deep = join(folder, 'a', 'b', 'c')
  makeFolder(deep)
  makeFolder(deep)
  expect(existsSync(deep)).toBe(true)
})

test('below a file it cannot be', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => makeFolder(join(folder, 'file', 'a', 'b'))).toThrow(/ENOTDIR/)
})

test.runIf(existsSync('/proc/self'))('below /proc it fails, and does not try for ever', () => {
  expect(() => makeFolder('/proc/four-waves/data')).toThrow(/ENOENT|EACCES|EPERM/)
})
