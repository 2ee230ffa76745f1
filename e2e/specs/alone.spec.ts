import { ROLES, type Role } from '#core/by-role.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

test('alone against the computer, and onto the leaderboard, which a restart does not forget', async ({
  newcomer,
  words,
  watch,
  product,
}) => {
  const player = await newcomer()
  const { home, result, board, page } = player
  await home.openWith({ scenario: 'server-closes-first', level: 2, role: 'server' })
  await home.computerButton.click()
  await play({ server: player }, stepsOf('server-closes-first', 'server'))
  await result.isOpen()
  await expect(result.score('server')).toContainText(result.percent(100))

  await result.board.click()
  await expect(board.heading).toBeVisible()
  const own = board.rows.filter({ hasText: words.say('board.you') })
  // Nobody is shown who has not asked for it.
  await expect(own).toHaveCount(0)
  await board.showMe.check()
  await expect(own).toContainText('100%')

  await watch.whileAway(async () => {
    await product.stop()
    await product.start()
  })
  await page.reload()
  await expect(own).toContainText('100%')
  await board.showMe.uncheck()
  await expect(own).toHaveCount(0)
})

test('once more, from the other side', async ({ alone, words }) => {
  const player = await alone({ scenario: 'fin-and-ack-in-one', level: 1 })
  await play({ client: player }, stepsOf('fin-and-ack-in-one', 'client'))
  await player.result.isOpen()
  await player.result.again.click()
  await player.stage.isAsked()
  await expect(player.page.getByText(youAre(words, 'server'))).toBeVisible()
})

test('the computer takes the seat that no friend has come for', async ({ newcomer }) => {
  const host = await newcomer()
  await host.home.open()
  await host.home.playWithFriend({ scenario: 'four-waves', level: 1, role: 'client' })
  await host.waiting.computerButton.click()
  await host.stage.isAsked()
})

test('a quick match pairs two strangers', async ({ newcomer, words }) => {
  const strangers = await Promise.all([newcomer(), newcomer()])
  for (const { home } of strangers) {
    await home.open()
    await home.choose({ scenario: 'four-waves', level: 1, role: 'client' })
    await home.quickButton.click()
  }
  for (const { stage } of strangers) await stage.isOpen()
  const [first, second] = strangers
  expect(first.page.url()).toBe(second.page.url())
  for (const role of ROLES) {
    const seats = strangers.map(({ page }) => page.getByText(youAre(words, role)).isVisible())
    expect((await Promise.all(seats)).filter(Boolean)).toHaveLength(1)
  }
})

test('a quick match that finds nobody offers the computer after ten seconds', async ({ newcomer }) => {
  const { home, stage } = await newcomer()
  await home.open()
  await home.choose({ scenario: 'half-close', level: 1, role: 'client' })
  const began = Date.now()
  await home.quickButton.click()
  await expect(home.looking).toBeVisible()
  await expect(home.offeredComputer).toBeVisible({ timeout: 15_000 })
  expect(Date.now() - began).toBeGreaterThanOrEqual(9500)
  await home.offeredComputer.click()
  await stage.isOpen()
})

/** Over the lifeline of the own end. */
function youAre(words: Words, role: Role): RegExp {
  return new RegExp(`^${words.say(`roles.${role}`)}\\s*· ${words.say('stage.you')}$`)
}
