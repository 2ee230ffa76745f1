import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { askDatabase } from '#server/database/ask-database.ts'
import { freshDatabase } from '#server/database/fresh-database.ts'
import { openFolder } from '#server/database/holder.ts'
import { migrate } from '#server/database/migrate.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { createLog } from '#server/log.ts'
import { keptSecret } from '#server/secret.ts'
import { backUpDump } from './back-up-dump.ts'
import { backUpFolder } from './back-up-folder.ts'
import { type OwnPostgres, findOwnPostgres, startOwnPostgres } from './test-postgres.ts'
import { restoreDump } from './restore-dump.ts'
import { restoreFolder } from './restore-folder.ts'
import { type Contents, expectContents, fillDatabase } from './test-contents.ts'

const log = createLog('silent')
const program = '0.0.0-test'

describe('the embedded PostgreSQL', () => {
  let folder: string
  let file: string
  let contents: Contents
  const at = (name: string) => join(folder, name)
  const backUp = (to: string) => backUpFolder({ file: to, dataDir: at('data'), program, log })

  beforeAll(async () => {
    folder = openFolder()
    file = at('school.tar.gz')
    const secret = keptSecret(at('data'))
    const database = await openDatabase({ databaseUrl: undefined, dataDir: at('data') }, log)
    await migrate(database.url)
    contents = await fillDatabase(database.url, secret)
    await database.close()
    await backUp(file)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is restored into a new folder: accounts, classes, and matches that go on', async () => {
    const dataDir = at('restored')
    expect((await restoreFolder({ file, dataDir })).program).toBe(program)
    const database = await openDatabase({ databaseUrl: undefined, dataDir }, log)
    expect(await migrate(database.url)).toEqual([])
    await expectContents(database.url, keptSecret(dataDir), contents)
    await database.close()
  })

  test('is its owner’s alone, and half a file has another name', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  test('does not take the place of data that is there', async () => {
    await expect(restoreFolder({ file, dataDir: at('data') })).rejects.toThrow(
      /has data already \(postgres\)/,
    )
  })

  test.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
    ['no archive', () => Buffer.from('a letter')],
  ])('a file that is %s is refused, and nothing of it stays', async (name, spoil) => {
    const spoiled = at(`${name}.tar.gz`)
    writeFileSync(spoiled, spoil(readFileSync(file)))
    const dataDir = at(`from ${name}`)
    await expect(restoreFolder({ file: spoiled, dataDir })).rejects.toThrow(/Nothing was changed\.$/)
    for (const left of ['postgres', 'secret', 'postgres-is-at'])
      expect(existsSync(join(dataDir, left))).toBe(false)
  })

  test('is not archived while somebody works on it', async () => {
    const database = await openDatabase({ databaseUrl: undefined, dataDir: at('data') }, log)
    // Another process of the product, as PostgreSQL sees it.
    const name = 'four-waves 1'
    const url = Object.assign(new URL(database.url), { search: `application_name=${name}` })
    const working = askDatabase(url.href, 'SELECT pg_sleep(600)').catch(() => {})
    const others = 'FROM pg_stat_activity WHERE application_name = $1'
    await expect.poll(() => askDatabase(database.url, `SELECT ${others}`, [name])).toHaveLength(1)
    await expect(backUp(at('second.tar.gz'))).rejects.toThrow(/^Four Waves runs on .*: stop it/)
    expect(existsSync(at('second.tar.gz'))).toBe(false)
    await askDatabase(database.url, `SELECT pg_terminate_backend(pid) ${others}`, [name])
    await working
    await database.close()
  })

  test('is not restored to a database of one’s own', async () => {
    const url = await freshDatabase()
    const given = { file, url, dataDir: at('none'), secret: null }
    await expect(restoreDump(given)).rejects.toThrow(/database of DATABASE_URL is not empty/)
  })
})

describe('pg_dump', () => {
  let folder: string
  beforeEach(() => (folder = openFolder()))
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })

  const backUp = async () =>
    backUpDump({ file: join(folder, 'x.tar.gz'), url: await freshDatabase(), dataDir: folder, program })

  test('that is too old for the database is named with both versions', async () => {
    writeFileSync(join(folder, 'pg_dump'), '#!/bin/sh\necho "pg_dump (PostgreSQL) 9.6.24"\n')
    chmodSync(join(folder, 'pg_dump'), 0o755)
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
    await expect(backUp()).rejects.toThrow(/is of PostgreSQL 9, and the database is of 18: install/)
  })

  test('that is not there is asked for', async () => {
    vi.stubEnv('PATH', folder)
    await expect(backUp()).rejects.toThrow(/^There is no pg_dump on the PATH: install/)
  })
})

const programs = findOwnPostgres()
if (programs === null)
  console.warn(
    'No PostgreSQL of the version of pg_dump is installed: backup and restore with one’s own are skipped.',
  )

describe.skipIf(programs === null)(
  'a PostgreSQL of one’s own (here where Debian’s postgresql is installed)',
  () => {
    let own: OwnPostgres
    let folder: string
    beforeAll(async () => {
      folder = openFolder()
      own = await startOwnPostgres(programs ?? '')
    })
    afterAll(async () => {
      await own.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    test('is backed up while it works and restored into an empty database', async () => {
      const file = join(folder, 'school.tar.gz')
      const [url, dataDir] = [own.freshUrl(), join(folder, 'data')]
      await migrate(url)
      const contents = await fillDatabase(url, keptSecret(dataDir))
      await backUpDump({ file, url, dataDir, program })
      const other = { file, url: own.freshUrl(), dataDir: join(folder, 'new'), secret: null }
      await restoreDump(other)
      expect(await migrate(other.url)).toEqual([])
      await expectContents(other.url, keptSecret(other.dataDir), contents)
      await expect(restoreDump(other)).rejects.toThrow(/is not empty/)
      const folderOnly = { file, dataDir: join(folder, 'embedded') }
      await expect(restoreFolder(folderOnly)).rejects.toThrow(/set DATABASE_URL to an empty one/)
    })
  },
)
