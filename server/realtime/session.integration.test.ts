import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { askDatabase } from '../database/ask-database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import { FAST_PARTS, act, answer, until } from '../compose-test-sessions.ts'
import { testSessions } from './session-contract.ts'
import { connectPlayer } from './test-player.ts'
import { newCommand } from './test-plays.ts'
import { RIGHT, WRONG, asAsked, comeAsHost, comeIn, makeSession } from './test-session.ts'

const open = async () => openStorage(await freshDatabase(), { poolSize: 8, parseEvents })

describe('a session in PostgreSQL', () => testSessions(useTestHouse(open, FAST_PARTS), 'what is stored'))

describe('a server that is killed in the middle of a question', () => {
  let running: ChildProcess | null = null

  async function start(databaseUrl: string): Promise<string> {
    const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: databaseUrl, NODE_ENV: 'test' } as const
    const child = spawn(process.execPath, [inject('testPrograms')['server/compose-test-process.ts']], {
      env,
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

  afterEach(kill)

  test('has every answer when it is back, and the question goes on', { timeout: 60_000 }, async () => {
    const databaseUrl = await freshDatabase()
    const before = await start(databaseUrl)
    const made = await makeSession(before)
    const seat = await connectPlayer(before)
    const host = await comeAsHost(await connectPlayer(before, `${seat.cookie}; ${made.cookie}`), made.code)
    const [ann, bob] = [
      await comeIn(await connectPlayer(before), made.code),
      await comeIn(await connectPlayer(before), made.code),
    ]
    await act(host, 'start')
    await until(ann, 'question')
    const command = newCommand()
    expect(await answer(ann, RIGHT, 0, command)).toMatchObject({ ok: true })
    await kill()

    const after = await start(databaseUrl)
    const annAgain = await comeIn(await connectPlayer(after, ann.player.cookie), made.code)
    expect(annAgain.view()).toMatchObject({
      own: { answer: asAsked(annAgain, RIGHT) },
      head: { phase: 'question' },
    })
    // What was on its way when the server went is sent again, the same.
    expect(await answer(annAgain, RIGHT, 0, command)).toMatchObject({ ok: true })
    const bobAgain = await comeIn(await connectPlayer(after, bob.player.cookie), made.code)
    expect(bobAgain.view().head.phase).toBe('question')
    expect(await answer(bobAgain, WRONG)).toMatchObject({ ok: true })
    const hostAgain = await comeAsHost(await connectPlayer(after, host.player.cookie), made.code)
    const { head } = await until(hostAgain, 'answer')
    expect(head.closed?.distribution).toMatchObject({ answers: 2, right: 1 })
    const rows = await askDatabase(databaseUrl, 'SELECT seat FROM session_answers')
    expect(rows).toHaveLength(2)
    for (const { player } of [ann, bob, host, annAgain, bobAgain, hostAgain]) player.close()
    seat.close()
  })
})
