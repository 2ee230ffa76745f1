import { ROLES } from '#core/by-role.ts'
import { lanAddress } from '../fixtures/addresses.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

// Watched in English, with all that moves; elsewhere it is the words and the address that count.
test.use({
  contextOptions: { reducedMotion: 'no-preference' },
  inHurry: async ({ language, address }, use) => {
    await use(language !== 'en' || address === 'lan')
  },
})

test.skip(({ address }) => address === 'lan' && lanAddress() === null, 'this machine has only its loopback')

test(
  'two people close a connection by link, and both see what it was worth',
  {
    tag: ['@languages', '@lan'],
  },
  async ({ newcomer, address }) => {
    const [client, server] = await Promise.all([newcomer(), newcomer()])
    await client.home.openWith({ scenario: 'four-waves', level: 2, role: 'client' })
    await client.home.friendButton.click()
    await server.page.goto(await client.waiting.link())
    await Promise.all([client.stage.isOpen(), server.stage.isOpen()])
    const players = { client, server }
    // In a classroom there is no secure context, and everything works without one.
    const secure = await client.page.evaluate(() => window.isSecureContext)
    expect(secure).toBe(address === 'loopback')

    await play(players, stepsOf('four-waves'))
    for (const role of ROLES) {
      const { result } = players[role]
      await result.isOpen()
      await expect(result.cleanMark).toBeVisible()
      for (const end of ROLES) await expect(result.score(end)).toContainText(result.percent(100))
      // Both ends' lists, each move once.
      for (const end of ROLES) expect(await result.table.accepted(end)).toBe(3)
    }
  },
)

test('the link is copied, also where there is no clipboard', { tag: '@lan' }, async ({ newcomer }) => {
  const host = await newcomer()
  await host.home.open()
  await host.home.playWithFriend({ scenario: 'four-waves', level: 1, role: 'client' })
  expect(await host.waiting.link()).toMatch(/^http:\/\/[\d.]+:\d+\/play\/[2-9A-HJ-NP-Z]{16}$/)
  await expect(host.waiting.code).toBeVisible()
  await host.waiting.copyButton.click()
  await expect(host.waiting.copiedButton).toBeVisible()
})

test('a link never says localhost to a second device', async ({ newcomer, product }) => {
  test.skip(lanAddress() === null, 'this machine has only its loopback')
  const host = await newcomer()
  await host.home.open(`http://localhost:${product.port}`)
  await host.home.playWithFriend({ scenario: 'four-waves', level: 1, role: 'client' })
  expect(await host.waiting.link()).toContain(`http://${lanAddress()}:${product.port}/play/`)
})
