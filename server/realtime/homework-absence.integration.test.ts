import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { openSchool } from '#server/homework/test-school.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { TEST_TIMES } from '../compose-test-server.ts'
import { askDatabase } from '../database/ask-database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import { playRightly } from './test-plays.ts'

let databaseUrl: string

const house = useTestHouse(
  async () => {
    databaseUrl = await freshDatabase()
    return openStorage(databaseUrl, { poolSize: 8, parseEvents })
  },
  { times: { ...TEST_TIMES, absentAfter: 600, seenEvery: 100, lookEvery: 50 } },
)

const CLOSE = { kind: 'scenario', title: '', scenario: 'four-waves', level: 2, confidence: false } as const

test('who is gone from a classmate’s close has not earned what the computer decides, and is told so', async () => {
  const school = await openSchool(house.storage, (text, values = []) =>
    askDatabase(databaseUrl, text, [...values]),
  )
  const { code } = await school.set({ activities: [CLOSE], attempts: 2 })
  const [anna, bo] = [await house.player(), await house.player()]
  const [annasHome, bosHome] = [await school.enrol('Anna', anna.seat), await school.enrol('Bo', bo.seat)]
  const { match } = await anna.get('homework:start', { code, activity: 0, partner: 'friend' })
  await anna.get('match:join', { match })
  await bo.get('homework:join', { code, match })
  await bo.get('match:join', { match })
  const events = () => house.events(match)
  await playRightly(events, { client: anna, server: bo }, { until: ({ ends }) => ends.client.number === 1 })
  // The tab is closed, which nobody can tell from a wifi that is gone.
  anna.close()
  await bo.until(({ partner }) => partner.lent)
  await playRightly(events, { server: bo })
  const { result } = await bo.until(({ phase }) => phase === 'ended')
  expect(result?.scores).toMatchObject({
    client: { points: 100, obtainable: 300 },
    server: { points: 300, obtainable: 300 },
  })
  const readAt = async ({ home }: typeof annasHome) => (await home.read(code))?.list[0]
  const [gone, stayed] = await Promise.all([readAt(annasHome), readAt(bosHome)])
  expect(gone).toMatchObject({
    mayBegin: true,
    attempts: [{ result: { percent: 33.3, right: 1, decisions: 1, byComputer: 2 } }],
  })
  expect(stayed).toMatchObject({ attempts: [{ result: { percent: 100, byComputer: 0, clean: true } }] })
})
