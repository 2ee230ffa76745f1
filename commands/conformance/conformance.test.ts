import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FIXTURES = 'commands/conformance/fixtures'
/** The vectors of public stacks, where they are there. */
const VECTORS = fileURLToPath(new URL('../shared/tcp/vectors', `file://${ROOT}`))
const PATIENCE = { timeout: 60_000 }

let folder: string

/** Bundled once, for it is started many times, and a loader of TypeScript reads all of it each time. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['commands/conformance.ts'],
    outfile: join(folder, 'conformance.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '#core': join(ROOT, 'core') },
    logLevel: 'warning',
  })
})

afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

function conformance(...paths: string[]): Promise<Run> {
  const args = [join(folder, 'conformance.mjs'), ...paths]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

function lastLine(out: string): string | undefined {
  return out.trimEnd().split('\n').at(-1)
}

describe('npm run conformance', PATIENCE, () => {
  test('passes what agrees with the rules', async () => {
    const { code, out } = await conformance(`${FIXTURES}/good`)
    expect(out).toBe('9 passed, 0 failed\n')
    expect(code).toBe(0)
  })

  test('names each vector that fails, the step, what was expected and what came', async () => {
    const { code, out } = await conformance(`${FIXTURES}/good/own.json`, `${FIXTURES}/failing.json`)
    expect(code).toBe(1)
    expect(lastLine(out)).toBe('10 passed, 9 failed')
    const failures = out
      .split(/^FAILED /m)
      .slice(1)
      .map((text) => text.replace(/\n\d+ passed.*\n/, '').trim())
    expect(failures.map((text) => text.replace(`${FIXTURES}/failing.json `, ''))).toEqual([
      'wrong-state\n  step 1, B A 1/1 (stimulus)\n  expected A in FIN-WAIT-2\n  came     FIN-WAIT-1',
      'wrong-number\n  step 2, B A 1/1 (response)\n  expected A 1/1\n  came     A 1/2',
      'not-silent\n  step 2, B no_response (response)\n  expected no response\n  came     A 1/2',
      'too-early\n  step 3, B A 1/2 (response)\n  expected A 1/2\n  came     nothing',
      'bsd-not-granted\n  step 2, A FA 1/2 (response)\n  expected FA 1/2\n  came     A 2/2',
      'no-restart\n  step 1, B A 2/2 (stimulus)\n  expected 2MSL starts anew\n  came     it does not',
      'linux-reading\n  step 1, B FA 1/2 (stimulus)\n  expected A in TIME-WAIT\n  came     CLOSING',
      'never-sent\n  step 1, A deliver FA 1/1\n  expected FA 1/1 in flight\n  came     nothing',
      'opening\n  step 0, begin\n  expected a state of closing\n  came     SYN-SENT',
    ])
  })

  test.each([
    [
      'malformed.json',
      /^\S+malformed\.json: not in vector format 1: vectors\.0\.steps\.0\.segment\.flags: .+\n$/,
    ],
    ['missing.json', /^\S+missing\.json: cannot be read: ENOENT.+\n$/],
  ])('stops at %s with one line, before anything is played', async (file, line) => {
    const { code, out, err } = await conformance(`${FIXTURES}/good`, `${FIXTURES}/${file}`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(line)
  })

  test('stops at a file that is torn, and at a folder without vectors', async () => {
    const vectors = await mkdtemp(join(tmpdir(), 'vectors-'))
    const empty = await conformance(vectors)
    await writeFile(join(vectors, 'torn.json'), '{"format": 1, "vectors": [\n')
    const torn = await conformance(vectors)
    await rm(vectors, { recursive: true })
    expect([empty.code, torn.code]).toEqual([2, 2])
    expect(empty.err).toMatch(/^\S+: no \.json file in this folder\n$/)
    expect(torn.err).toMatch(/^\S+torn\.json: not JSON: .+\n$/)
  })

  test('says how it wants to be called', async () => {
    const { code, err } = await conformance()
    expect(code).toBe(2)
    expect(err).toBe('name vector files or folders: npm run conformance -- PATH…\n')
  })

  test.skipIf(!existsSync(VECTORS))('passes the vectors of public stacks', async () => {
    const { code, out } = await conformance(VECTORS)
    expect(out).toMatch(/^\d+ passed, 0 failed\n$/)
    expect(code).toBe(0)
  })
})
