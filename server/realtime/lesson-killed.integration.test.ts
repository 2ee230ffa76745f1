import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import type { Storage } from '../storage/storage.ts'
import {
  FOUR_WAVES,
  consoleOf,
  playToTheEnd,
  sitDownAll,
  startLesson,
  students,
  tryAct,
} from './test-lesson.ts'
import { type TestPlayer, connectPlayer } from './test-player.ts'
import { playRightly } from './test-plays.ts'
import { type Member, comeIn } from './test-session.ts'

let databaseUrl: string
let storage: Storage
let running: ChildProcess | null = null
const players = new Set<TestPlayer>()

/** A server in a process of its own, that a test kills; what it stores is read beside it. */
async function start(): Promise<TestHouse> {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: databaseUrl, NODE_ENV: 'test' } as const
  const child = spawn(process.execPath, [inject('testPrograms')['server/compose-test-process.ts']], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  const player = async (cookie?: string) => {
    const connected = await connectPlayer(url, cookie)
    players.add(connected)
    return connected
  }
  const events: TestHouse['events'] = async (match) =>
    (await storage.log.read(match, 0)).flatMap((row) => row.events)
  const not = () => Promise.reject(new Error('not here'))
  const server = { url, errors: [], running: { stop: not } as never }
  return { storage, server, player, events, pair: not, startAnother: not, stop: not }
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
  for (const player of players) player.close()
  players.clear()
  await kill()
  await storage.close()
})

function comeBack(house: TestHouse, code: string, members: readonly Member[]): Promise<Member[]> {
  return Promise.all(members.map(async ({ player }) => comeIn(await house.player(player.cookie), code)))
}

describe('a server that is killed', () => {
  test(
    'right after a round was begun has its matches made by the next one',
    { timeout: 90_000 },
    async () => {
      const before = await start()
      const lesson = await startLesson(before, [FOUR_WAVES])
      const teacher = await consoleOf(before, lesson)
      const members = await students(before, lesson.code, 4)
      expect(await tryAct(teacher, 'start')).toBeNull()
      await kill()

      const after = await start()
      const back = await comeBack(after, lesson.code, members)
      const pairs = await sitDownAll(back)
      expect(pairs.map((pair) => pair.members.length)).toEqual([2, 2])
      for (const pair of pairs) await playToTheEnd(after, pair)
      for (const member of back) await member.until(({ own }) => own?.points === 1100)
      expect(back[0]?.view().head.phase).toBe('debrief')
    },
  )

  test(
    'right after a round was closed has it counted by the next one, once',
    { timeout: 90_000 },
    async () => {
      const before = await start()
      const lesson = await startLesson(before, [FOUR_WAVES])
      const teacher = await consoleOf(before, lesson)
      const members = await students(before, lesson.code, 2)
      expect(await tryAct(teacher, 'start')).toBeNull()
      const [pair] = await sitDownAll(members)
      if (pair === undefined) throw new Error('no pair')
      const until = { until: ({ ends }: { ends: { client: { number: number } } }) => ends.client.number >= 1 }
      await playRightly(() => before.events(pair.match), pair, until)
      expect(await tryAct(teacher, 'close')).toBeNull()
      await kill()

      const after = await start()
      const back = await comeBack(after, lesson.code, members)
      const points = await Promise.race(
        back.map(async (member) => (await member.until(({ own }) => (own?.points ?? 0) > 0)).own?.points),
      )
      // Its one decision was right, and it is the partner who is waited for.
      expect(points).toBe(1000)
      const rows = await storage.sessions.log.read(lesson.session, 0)
      const counted = rows.flatMap(({ events }) => events.filter(({ type }) => type === 'round-scored'))
      expect(counted).toHaveLength(1)
    },
  )
})
