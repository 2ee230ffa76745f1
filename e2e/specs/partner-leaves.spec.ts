import { ROLES } from '#core/by-role.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

// People wait 20 s. They are seen every 5 s: less than twice that takes a present one for gone where a machine is busy.
test.use({ settings: { ABSENT_AFTER: '11' }, inHurry: true })

test('who is gone is played by the computer, and has the seat back on return', async ({ pair, words }) => {
  const players = await pair()
  const { client, server } = players
  const steps = stepsOf('four-waves')
  const match = server.page.url()
  await play(players, steps.slice(0, 1))
  await server.page.close()

  // Until the time is up nothing tells that anybody is gone.
  const lent = client.page.getByText(words.within('line.partnerLent'))
  await expect(lent).toBeVisible({ timeout: 40_000 })
  await client.stage.isAsked()

  const returned = await server.anotherTab()
  await returned.page.goto(match)
  await returned.stage.isOpen()
  await expect(client.page.getByText(words.within('line.partnerBack'))).toBeVisible()
  await expect(lent).toBeHidden()

  await play({ client, server: returned }, steps.slice(2))
  for (const { result } of [client, returned]) {
    await result.isOpen()
    for (const end of ROLES) {
      await expect(result.score(end)).toContainText(result.percent(100))
      expect(await result.table.accepted(end)).toBe(3)
    }
  }
})

test('who leaves for good is replaced at once, and may come back', async ({ pair, words }) => {
  const { client, server } = await pair()
  await server.stage.leaveButton.click()
  await server.stage.leaveButton.click()
  await expect(server.page.getByRole('heading', { name: words.say('closed.left.title') })).toBeVisible()
  await expect(client.page.getByText(words.within('line.partnerLent'))).toBeVisible()

  await server.page.getByRole('button', { name: words.say('closed.back') }).click()
  await server.stage.isOpen()
  await expect(client.page.getByText(words.within('line.partnerBack'))).toBeVisible()
})
