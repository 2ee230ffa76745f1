import { ROLES } from '#core/by-role.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { openMatch } from '../fixtures/open-match.ts'
import { expect, test } from '../fixtures/test.ts'
import { type TwoProcesses, hasRedis, startTwoProcesses } from '../fixtures/two-processes.ts'

test.use({ inHurry: true })
test.skip(!hasRedis, 'there is no redis-server on the PATH')

let both: TwoProcesses

test.beforeAll(async () => {
  both = await startTwoProcesses()
})

test.afterAll(() => both.close())

test('a match whose ends are at two processes goes on at one when the other is killed', async ({
  newcomer,
  watch,
}) => {
  const { first, second, proxy } = both
  const [client, server] = await Promise.all([
    newcomer({ baseURL: `http://127.0.0.1:${first.port}` }),
    newcomer({ baseURL: proxy.url }),
  ])
  const players = { client, server }
  const steps = stepsOf('four-waves')
  const match = await openMatch(client, { scenario: 'four-waves', level: 2, role: 'client' }, 'friend')
  await Promise.all(ROLES.map((role) => players[role].page.goto(match)))
  await Promise.all(ROLES.map((role) => players[role].stage.isOpen()))
  await play(players, steps.slice(0, 3))

  await watch.whileAway(async () => {
    await second.kill()
    await expect(server.stage.banner).toBeVisible()
    proxy.leadTo(first.port)
    await expect(server.stage.banner).toBeHidden()
  })

  await play(players, steps.slice(3))
  for (const role of ROLES) {
    const { result } = players[role]
    await result.isOpen()
    await expect(result.cleanMark).toBeVisible()
    for (const end of ROLES) {
      await expect(result.score(end)).toContainText(result.percent(100))
      expect(await result.table.accepted(end)).toBe(3)
    }
  }
  expect(await server.result.table.lines()).toEqual(await client.result.table.lines())
})
