import { hasNothingForAxe } from '../fixtures/axe.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

test.use({ inHurry: true })

test('TIME-WAIT is a ring, and is skipped once both would have it so', async ({ pair, words }) => {
  // A minute, on every server: nobody is slow enough to wait it out, and a test that does not skip it ends without a result.
  const { client, server } = await pair({ level: 1, waits: 'real' })
  await play({ client, server }, stepsOf('four-waves'))
  const { timers, skipButton } = client.stage
  await expect(timers.filter({ hasText: '2MSL' })).toBeVisible()
  await client.page
    .locator('summary')
    .filter({ hasText: words.say('stage.realTimes') })
    .click()
  await expect(client.page.getByText(words.say('stage.systems.linux'), { exact: true })).toBeVisible()

  await client.page.setViewportSize({ width: 320, height: 640 })
  expect(await client.scrollsSideways()).toBe(false)
  await hasNothingForAxe('a wait', client.page, 'light')

  await client.page.keyboard.press('s')
  await expect(client.page.getByText(words.say('stage.skipAgreed'))).toBeVisible()
  await expect(skipButton).toHaveCount(0)
  // One alone skips nothing, and the other is not told that anybody would.
  await expect(server.stage.skipButton).toBeVisible()
  await server.stage.skipButton.click()
  await client.result.isOpen()
  await server.result.isOpen()
})
