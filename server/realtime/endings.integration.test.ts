import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { askDatabase } from '../database/ask-database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import { testEndings } from './endings-contract.ts'
import { playRightly } from './test-plays.ts'

let databaseUrl: string

const house = useTestHouse(async () => {
  databaseUrl = await freshDatabase()
  return openStorage(databaseUrl, { poolSize: 8, parseEvents })
})

testEndings(house)

test('the network is scored beside the ends, and none of them stands on the board', async () => {
  const [client, network] = [await house.player(), await house.player()]
  const wanted = { scenario: 'four-waves', level: 2, partner: 'friend', network: 'person' } as const
  const { match } = await client.get('match:create', { ...wanted, role: 'client' })
  await client.get('match:join', { match })
  await network.get('match:join', { match, role: 'network' })
  await client.get('match:computer', { match })
  for (const { get } of [client, network]) await get('seat:show', { shown: true })
  await playRightly(() => house.events(match), { client, network }, { fates: { 4: { kind: 'lost' } } })
  const sql = 'SELECT role, seat, points, obtainable, right_count, decisions, whole FROM scores ORDER BY role'
  expect(await askDatabase(databaseUrl, sql)).toMatchObject([
    { role: 'client', seat: client.seat, whole: false },
    { role: 'network', seat: network.seat, points: 100, obtainable: 100, right_count: 1, decisions: 1 },
    { role: 'server', seat: null },
  ])
  expect(await house.storage.leaderboard.best('four-waves', 2, 10)).toEqual([])
  expect(await askDatabase(databaseUrl, 'SELECT * FROM due')).toEqual([])
})

test('strangers find each other for the story', async () => {
  const [first, second] = [await house.player(), await house.player()]
  const wanted = { scenario: 'four-waves', level: 0 } as const
  expect(await first.get('match:quick', wanted)).toMatchObject({ match: null })
  const { match } = await second.get('match:quick', wanted)
  expect(match).toHaveLength(16)
  expect(await first.ask('match:quick', { ...wanted, scenario: 'old-duplicate' })).toMatchObject({
    code: 'no-story-here',
  })
})
