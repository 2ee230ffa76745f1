import { afterEach, beforeEach, expect } from 'vitest'
import type { MatchEvent } from '#core/match/events.ts'
import type { Parts } from './compose.ts'
import { type TestServer, startTestServer } from './compose-test-server.ts'
import { type TestPlayer, connectPlayer } from './realtime/test-player.ts'
import { type Pair, seatPair } from './realtime/test-plays.ts'
import type { Storage } from './storage/storage.ts'

export interface TestHouse {
  readonly storage: Storage
  readonly server: TestServer
  /** A new player, or the one with that cookie, in another tab. */
  readonly player: (cookie?: string, at?: TestServer) => Promise<TestPlayer>
  readonly pair: (level?: 1 | 2 | 3) => Promise<Pair>
  /** One more process on the same storage. */
  readonly startAnother: (parts?: TestParts) => Promise<TestServer>
  readonly stop: (server: TestServer) => Promise<void>
  /** What the log says of a match. */
  readonly events: (match: string) => Promise<readonly MatchEvent[]>
}

type TestParts = Partial<Omit<Parts, 'storage'>>

/** A server with its storage and players for each test; nothing may have broken inside at its end. */
export function useTestHouse(open: () => Promise<Storage>, parts: TestParts = {}): TestHouse {
  let storage: Storage
  let first: TestServer
  const servers = new Set<TestServer>()
  const players = new Set<TestPlayer>()

  async function start(more: TestParts = {}): Promise<TestServer> {
    const server = await startTestServer(storage, { ...parts, ...more })
    servers.add(server)
    return server
  }

  async function stop(server: TestServer): Promise<void> {
    servers.delete(server)
    await server.running.stop()
    expect(server.errors).toEqual([])
  }

  async function player(cookie?: string, at = first): Promise<TestPlayer> {
    const connected = await connectPlayer(at.url, cookie)
    players.add(connected)
    return connected
  }

  beforeEach(async () => {
    storage = await open()
    first = await start()
  })

  afterEach(async () => {
    for (const one of players) one.close()
    players.clear()
    for (const server of servers) await stop(server)
    await storage.close()
  })

  return {
    get storage() {
      return storage
    },
    get server() {
      return first
    },
    player,
    pair: async (level) => seatPair(await player(), await player(), level),
    startAnother: start,
    stop,
    events: async (match) => (await storage.log.read(match, 0)).flatMap((row) => row.events),
  }
}
