import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { openMemoryStorage } from '#server/storage/open-memory-storage.ts'
import { type TestServer, startTestServer } from '../compose-test-server.ts'
import { type TestPlayer, connectPlayer } from './test-player.ts'
import { answer, fourWaves, newCommand, numbersOf, playFourWaves, seatPair } from './test-plays.ts'

let server: TestServer
let players: TestPlayer[]

beforeEach(async () => {
  server = await startTestServer(openMemoryStorage({ parseEvents }))
  players = []
})

afterEach(async () => {
  for (const player of players) player.close()
  await server.running.stop()
  expect(server.errors).toEqual([])
})

async function player(): Promise<TestPlayer> {
  const connected = await connectPlayer(server.url)
  players.push(connected)
  return connected
}

describe('two players over sockets', () => {
  test.each([1, 2, 3] as const)('close a connection at level %i', async (level) => {
    const pair = await seatPair(await player(), await player(), level)
    const end = await playFourWaves(pair)
    expect(end.result).toMatchObject({ ending: 'both-closed', clean: true })
    expect(end.result?.scores.client).toMatchObject({ points: 300, obtainable: 300, decisions: 3 })
    expect(new Set(end.timeline.map((item) => item.role))).toEqual(new Set(['client', 'server']))
  })
})
