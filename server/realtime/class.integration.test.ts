import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { person, setupOf } from '#server/matches/create-match.ts'
import { createMatches } from '#server/matches/matches.ts'
import { openMatchWithId } from '#server/matches/open-match.ts'
import { createSeatNames } from '#server/matches/seat-names.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { TEST_TIMES } from '../compose-test-server.ts'
import { askDatabase } from '../database/ask-database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import { testClass } from './class-contract.ts'
import { playRightly } from './test-plays.ts'

let databaseUrl: string

const house = useTestHouse(async () => {
  databaseUrl = await freshDatabase()
  return openStorage(databaseUrl, { poolSize: 8, parseEvents })
})

testClass(house)

test('both who share an end have its result, and neither stands on the board with it', async () => {
  const [anna, bo, cleo] = [await house.player(), await house.player(), await house.player()]
  for (const { get } of [anna, bo, cleo]) await get('seat:show', { shown: true })
  const now = () => Date.now()
  const names = createSeatNames(house.storage.seats, now)
  const matches = createMatches({ log: house.storage.log, names, times: TEST_TIMES, onDue: () => {} })
  const setup = setupOf({ scenario: 'four-waves', level: 2 }, TEST_TIMES)
  if (typeof setup === 'string') throw new Error(setup)
  const holders = { client: person(anna.seat, bo.seat), server: person(cleo.seat) }
  const match = 'TRXXXXXXXXXXXXX2'
  await openMatchWithId({ matches, now }, match, setup, holders)
  for (const player of [anna, bo, cleo]) await player.get('match:join', { match })
  const turns = [anna, bo, anna]
  for (const [nth, client] of turns.entries()) {
    const until = { until: (at: { ends: { client: { number: number } } }) => at.ends.client.number > nth }
    await playRightly(() => house.events(match), { client, server: cleo }, until)
  }
  await playRightly(() => house.events(match), { server: cleo })
  const sql = 'SELECT role, sharer, seat, points, whole FROM scores ORDER BY role, sharer'
  expect(await askDatabase(databaseUrl, sql)).toEqual([
    { role: 'client', sharer: 0, seat: anna.seat, points: 300, whole: false },
    { role: 'client', sharer: 1, seat: bo.seat, points: 300, whole: false },
    { role: 'server', sharer: 0, seat: cleo.seat, points: 300, whole: true },
  ])
  expect(await house.storage.leaderboard.best('four-waves', 2, 10)).toMatchObject([{ seat: cleo.seat }])
})
