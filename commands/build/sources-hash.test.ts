import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { beforeEach, expect, test } from 'vitest'

import { sourcesHash } from './sources-hash.ts'

let root: string

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'four-waves-sources-'))
  write('core/teardown/state.ts', 'LISTEN')
  write('package-lock.json', '{}')
})

test.each([
  ['a source', 'core/teardown/state.ts'],
  ['a new source', 'app/play/page.tsx'],
  ['the lockfile', 'package-lock.json'],
  ['the schema', 'prisma/schema.prisma'],
])('%s changes it', (_, path) => {
  const before = sourcesHash(root)
  expect(sourcesHash(root)).toBe(before)
  write(path, 'changed')
  expect(sourcesHash(root)).not.toBe(before)
})

test.each([
  'core/teardown/state.test.ts',
  'server/storage/generated/client.ts',
  'data/secret',
  'docs/protocol.md',
])('%s does not', (path) => {
  const before = sourcesHash(root)
  write(path, 'changed')
  expect(sourcesHash(root)).toBe(before)
})
