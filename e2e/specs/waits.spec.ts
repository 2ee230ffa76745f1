import { hasNothingForAxe } from '../fixtures/axe.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

/** A server of its own: timers are waited for here. */
test.use({
  inHurry: true,
  settings: { WAIT_PACE: 'human' },
})

/** Milliseconds for which a TIME-WAIT that runs fast is waited for. */
const TIME_WAIT_FAST = 10_000

test('TIME-WAIT is a ring, and is skipped once both would have it so', async ({ pair, words }) => {
  const { client, server } = await pair({ level: 1 })
  await play({ client, server }, stepsOf('four-waves'))
  const began = Date.now()
  const { timers, skipButton } = client.stage
  await expect(timers.filter({ hasText: '2MSL' })).toBeVisible()
  await client.page
    .locator('summary')
    .filter({ hasText: words.say('stage.realTimes') })
    .click()
  await expect(client.page.getByText(words.say('stage.systems.linux'), { exact: true })).toBeVisible()

  // In the light only: the wait is short.
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
  expect(Date.now() - began).toBeLessThan(TIME_WAIT_FAST)
})
