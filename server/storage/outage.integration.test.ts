import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { type AddressInfo, type Server, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { askDatabase } from '#server/database/ask-database.ts'
import { openFolder } from '#server/database/holder.ts'
import { migrate } from '#server/database/migrate.ts'
import { type Database, openDatabase } from '#server/database/open-database.ts'
import { postmasterPid } from '#server/database/postmaster.ts'
import { NotStored } from '#server/matches/ports.ts'
import { openStorage } from './open-storage.ts'
import { parseForTest, rowOf } from './storage-makers.ts'
import type { Storage } from './storage.ts'

const SILENT = { info() {}, warn() {}, error() {} }

let folder: string
let database: Database
let storage: Storage

beforeAll(async () => {
  folder = openFolder()
  database = await openDatabase({ dataDir: folder, databaseUrl: undefined }, SILENT)
  await migrate(database.url)
  storage = await openStorage(database.url, { poolSize: 4, parseEvents: parseForTest })
})

afterAll(async () => {
  await storage.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

function signalPostgres(signal: NodeJS.Signals): void {
  process.kill(postmasterPid(join(folder, 'postgres')) ?? 0, signal)
}

/** Until the database is back: a row that is refused may be sent again. */
async function appendAtLast(match: string, sequence: number): Promise<string> {
  for (;;) {
    try {
      return await storage.log.append(rowOf(match, sequence))
    } catch (error) {
      expect(error).toBeInstanceOf(NotStored)
      await sleep(50)
    }
  }
}

test('killed under load: what was acknowledged is there, the rest is refused, and then it goes on', async () => {
  const acknowledged: string[] = []
  const players = Array.from({ length: 20 }, async (_, player) => {
    for (let turn = 0; turn < 40; turn += 1) {
      const match = `match-${player}-${turn}`
      if ((await appendAtLast(match, 1)) === 'stored') acknowledged.push(match)
      if (player === 0 && turn === 20) signalPostgres('SIGKILL')
    }
  })
  await Promise.all(players)
  expect(acknowledged.length).toBeGreaterThan(700)
  for (const match of acknowledged) expect(await storage.log.read(match, 0)).toHaveLength(1)
})

test('all of storage says so while the database is gone', async () => {
  signalPostgres('SIGKILL')
  await sleep(20)
  const attempts = [
    () => storage.log.append(rowOf('gone', 1)),
    () => storage.log.read('gone', 0),
    () => storage.due.claim(1, 1),
    () => storage.due.change('gone', { kind: 'x', inMs: null }),
    () => storage.seats.names(['x']),
    () => storage.waiting.pairOrWait('x', 'four-waves', 1),
    () => storage.leaderboard.best('four-waves', 1, 1),
    () => storage.ping(),
  ]
  const outcomes = await Promise.allSettled(attempts.map((attempt) => attempt()))
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(NotStored)
  }
  expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true)
  expect(await appendAtLast('gone', 1)).toMatch(/stored|conflict/)
})

test('silent instead of gone: refused within seconds, and stored when it speaks again', async () => {
  await appendAtLast('silent', 1)
  const backends = await backendPids()
  for (const pid of backends) process.kill(pid, 'SIGSTOP')
  const from = performance.now()
  await expect(storage.log.append(rowOf('silent', 2))).rejects.toBeInstanceOf(NotStored)
  expect(performance.now() - from).toBeLessThan(8000)
  for (const pid of backends) process.kill(pid, 'SIGCONT')
  // It may have been stored after all: then the same command finds its own row.
  expect(await appendAtLast('silent', 2)).toMatch(/stored|conflict/)
  expect(await storage.log.read('silent', 0)).toHaveLength(2)
})

async function backendPids(): Promise<number[]> {
  const rows = await askDatabase<{ pid: number }>(
    database.url,
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'four-waves ${process.pid}'`,
  )
  return rows.map(({ pid }) => pid)
}

/** A way to the database on which each new connection stands still for so long: as on a machine that has too much to do. */
async function slowWay(ms: number): Promise<Server> {
  const { hostname, port } = new URL(database.url)
  const way = createServer((near) => {
    near.pause()
    near.on('error', () => {})
    setTimeout(() => {
      const far = connect(Number(port), hostname).on('error', () => near.destroy())
      near.pipe(far).pipe(near)
    }, ms)
  }).listen(0, '127.0.0.1')
  await once(way, 'listening')
  return way
}

test('who has patience is let in late, and who has none hears of it', async () => {
  const way = await slowWay(600)
  const url = new URL(database.url)
  url.host = `127.0.0.1:${(way.address() as AddressInfo).port}`
  const open = (connectMs: number) =>
    openStorage(url.href, { poolSize: 1, parseEvents: parseForTest, connectMs })
  const [patient, hasty] = await Promise.all([open(10_000), open(100)])
  await expect(hasty.ping()).rejects.toBeInstanceOf(NotStored)
  await patient.ping()
  await Promise.all([patient.close(), hasty.close()])
  way.close()
})
