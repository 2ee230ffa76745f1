import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, type Socket, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { freePort } from './database/free-port.ts'

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
  const child = spawn(process.execPath, [inject('testPrograms')['server/main.ts']], { env: variables })
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

test('while it waits for its database it is alive, and not ready', async () => {
  const silent = createTcpServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const free = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'four-waves-main-'))
  const env = { DATA_DIR: dataDir, DATABASE_URL: `postgres://u@127.0.0.1:${port}/w`, PORT: String(free) }
  const asked = once(silent, 'connection')
  const ended = start(env)
  // It has its port by then.
  const [waiting] = (await asked) as [Socket]
  const ask = (path: string) => fetch(`http://127.0.0.1:${free}${path}`)
  expect((await ask('/healthz')).status).toBe(200)
  const ready = await ask('/readyz')
  expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '1'])
  waiting.destroy()
  expect((await ended).said).toMatch(/^The database at .* is not reachable/)
  silent.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('asked to stop', () => {
  interface Stopped {
    readonly code: unknown
    /** Milliseconds from the signal on. */
    readonly took: number
  }

  /** Sends SIGTERM so many milliseconds after the port was taken. */
  async function stopAfter(ms: number, env: Readonly<Record<string, string>>): Promise<Stopped> {
    const { PATH = '' } = process.env
    const variables = { PATH, NODE_ENV: 'production', PORT: '0', ...env } as const
    const child = spawn(process.execPath, [inject('testPrograms')['server/main.ts']], { env: variables })
    const closed = once(child, 'close')
    const dataDir = env['DATA_DIR'] ?? ''
    // The secret is made just before the port is taken.
    while (!existsSync(join(dataDir, 'secret'))) await sleep(20)
    await sleep(ms)
    const told = performance.now()
    child.kill('SIGTERM')
    const [code] = (await closed) as [unknown]
    return { code, took: performance.now() - told }
  }

  // Later than that the pages are opened, and those need a build.
  test.each([150, 600])('%i ms into its start it ends with 0 and leaves no PostgreSQL', async (ms) => {
    const parent = mkdtempSync(join(tmpdir(), 'four-waves-main-'))
    chmodSync(parent, 0o755)
    const dataDir = join(parent, 'data')
    expect((await stopAfter(ms, { DATA_DIR: dataDir })).code).toBe(0)
    expect(readdirSync(dataDir).filter((name) => name.includes('making'))).toEqual([])
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
    rmSync(parent, { recursive: true, force: true })
  })

  test('with a database that never answers it ends all the same', async () => {
    const silent = createTcpServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const dataDir = mkdtempSync(join(tmpdir(), 'four-waves-main-'))
    const env = { DATA_DIR: dataDir, DATABASE_URL: `postgres://u@127.0.0.1:${port}/w` }
    const { code, took } = await stopAfter(500, env)
    expect([0, 1]).toContain(code)
    expect(took).toBeLessThan(15_000)
    silent.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
})
