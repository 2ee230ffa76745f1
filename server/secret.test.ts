import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { beforeEach, expect, test } from 'vitest'

import { keptSecret } from './secret.ts'

let dataDir: string
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'four-waves-secret-')), 'data')
})

test('is made once, for its owner alone', () => {
  const secret = keptSecret(dataDir)
  expect(secret).toHaveLength(43)
  expect(keptSecret(dataDir)).toBe(secret)
  expect(readdirSync(dataDir)).toEqual(['secret'])
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
})

test('damaged or in the way of something else: one clear line', () => {
  keptSecret(dataDir)
  writeFileSync(join(dataDir, 'secret'), '')
  expect(() => keptSecret(dataDir)).toThrow(/^The secret in [^\n]+ is damaged[^\n]+$/)
  expect(() => keptSecret(join(dataDir, 'secret'))).toThrow(/\(ENOTDIR|EEXIST\)/)
})
