import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'four-waves-main-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the server as its own process; resolves when it has ended. */
async function start(env: Readonly<Record<string, string>>): Promise<{ code: unknown; said: string }> {
  const { PATH = '' } = process.env
  const variables = {
    PATH,
    NODE_ENV: 'production',
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    ...env,
  } as const
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env: variables })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [unknown]
  return { code, said }
}

/** One line that names what is wrong, and exit code 1. */
async function expectRefusal(env: Readonly<Record<string, string>>, line: RegExp): Promise<void> {
  const { code, said } = await start(env)
  expect(said.trim().split('\n')).toEqual([expect.stringMatching(line)])
  expect(code).toBe(1)
}

describe('a server that cannot start says why in one line', () => {
  test('an invalid variable', () => expectRefusal({ PORT: 'three thousand' }, /^PORT has to be/))

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '0.0.0.0')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await expectRefusal({ PORT: String(port) }, new RegExp(`^Port ${port} is taken`))
    other.close()
  })

  test('an address that is not of this machine', () =>
    expectRefusal({ HOST: '198.51.100.7' }, /^Listening on 198\.51\.100\.7, port 0, is not possible/))

  test('a database that does not answer', () =>
    expectRefusal(
      { DATABASE_URL: 'postgres://u:pass@127.0.0.1:1/waves' },
      /^The database at 127\.0\.0\.1:1\/waves/,
    ))

  test('a data folder that is none', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    await expectRefusal({ DATA_DIR: join(file, 'data') }, /set DATA_DIR/)
  })

  test('several processes without a secret in common', () =>
    expectRefusal({ PROCESSES: '2', DATABASE_URL: 'postgres://u@127.0.0.1:1/w' }, /SECRET has to be set/))
})
