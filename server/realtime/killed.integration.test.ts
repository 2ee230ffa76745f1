import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { connectPlayer } from './test-player.ts'
import { playRightly, seatPair } from './test-plays.ts'

/** 2MSL, at the pace of the process that is killed. */
const WAIT = 1000

let databaseUrl: string
let storage: Storage
let running: ChildProcess | null = null

async function start(): Promise<string> {
  const variables = { PATH: process.env['PATH'] ?? '', DATABASE_URL: databaseUrl, NODE_ENV: 'test' } as const
  const child = spawn(process.execPath, [inject('testPrograms')['server/compose-test-process.ts']], {
    env: variables,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  return url
}

async function kill(): Promise<void> {
  if (running === null) return
  const ended = once(running, 'exit')
  running.kill('SIGKILL')
  running = null
  await ended
}

beforeEach(async () => {
  databaseUrl = await freshDatabase()
  storage = await openStorage(databaseUrl, { poolSize: 2, parseEvents })
})

afterEach(async () => {
  await kill()
  await storage.close()
})

describe('a server that is killed while a timer is waited for', () => {
  test('ends the wait when it is back, and play goes on', { timeout: 60_000 }, async () => {
    const before = await start()
    const { match, client, server } = await seatPair(await connectPlayer(before), await connectPlayer(before))
    const events = async () => (await storage.log.read(match, 0)).flatMap((row) => row.events)
    const typeOfLast = async () => (await events()).at(-1)?.type
    await playRightly(events, { client, server }, { until: ({ wait }) => wait !== null })
    await kill()
    await sleep(2 * WAIT)
    expect(await typeOfLast()).toBe('wait-began')
    expect(await storage.due.soonest()).toBe(0)

    const back = await connectPlayer(await start(), client.cookie)
    await back.get('match:join', { match })
    const { result } = await back.until((view) => view.phase === 'ended')
    expect(result).toMatchObject({ ending: 'both-closed', mark: 'clean' })
    expect((await events()).filter(({ type }) => type === 'wait-over')).toHaveLength(1)
    for (const player of [client, server, back]) player.close()
  })
})
