import { byRole } from '#core/by-role.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

test.use({ inHurry: true })

test('both change places in one step: one asks, the other comes along', async ({ pair, words }) => {
  const players = await pair({ scenario: 'four-waves', level: 1 })
  const { client, server } = players
  await play(players, stepsOf('four-waves'))
  await Promise.all([client.result.isOpen(), server.result.isOpen()])
  const before = client.page.url()
  await client.page.getByRole('button', { name: words.say('result.swap') }).click()
  await server.page.getByRole('button', { name: words.say('result.comeAlong') }).click()
  await client.page.waitForURL((url) => url.href !== before && url.pathname.startsWith('/play/'))
  await server.page.waitForURL((url) => url.pathname === new URL(client.page.url()).pathname)
  const swapped = byRole((role) => (role === 'client' ? server : client))
  await play(swapped, stepsOf('four-waves').slice(0, 2))
})

test('a match is made right after looking for somebody, also where answers are slow', async ({
  newcomer,
}) => {
  const { page, home, waiting } = await newcomer()
  await page.routeWebSocket(/\/realtime\//, (browser) => {
    const node = browser.connectToServer()
    // Longer than a socket that nobody holds is kept.
    node.onMessage((message) => setTimeout(() => browser.send(message), 1300))
  })
  await home.open()
  await home.quickButton.click()
  await expect(home.looking).toBeVisible()
  await home.cancelButton.click()
  await home.friendButton.click()
  await waiting.link()
})
