import { ROLES, type Role } from '#core/by-role.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

// Servers are started again here, and many pages loaded: on a busy machine that takes its time.
test.setTimeout(180_000)

/** Within so many milliseconds of the connection's return play goes on. */
const SOON = 6000

test.describe('the page is loaded again', () => {
  test.use({ inHurry: true })

  /** The last line that each end has to see after each step of the four waves. */
  const LAST_LINES = [
    { client: ['state', 'FIN-WAIT-1'], server: ['arrived'] },
    { client: ['arrived'], server: ['state', 'CLOSE-WAIT'] },
    { client: ['state', 'FIN-WAIT-2'], server: ['called', 'close()'] },
    { client: ['arrived'], server: ['state', 'LAST-ACK'] },
    { client: ['state', 'TIME-WAIT'], server: ['arrived'] },
  ] as const

  test('in each state, at either end, and shows what it showed before', async ({ pair }) => {
    const players = await pair()
    const steps = stepsOf('four-waves')
    for (const [index, lines] of LAST_LINES.entries()) {
      await play(players, steps.slice(index, index + 1))
      const isAsReloaded = async (role: Role): Promise<void> => {
        const { stage, page } = players[role]
        const [kind, value = ''] = lines[role]
        await stage.showsLast(kind, value)
        await (kind === 'state' ? stage.isWaiting() : stage.isAsked())
        const before = await stage.seen()
        await page.reload()
        await stage.isOpen()
        expect(await stage.seen()).toEqual(before)
      }
      await Promise.all(ROLES.map(isAsReloaded))
    }
    await play(players, steps.slice(LAST_LINES.length))
    for (const role of ROLES) {
      const { result, page } = players[role]
      await result.isOpen()
      const before = await result.table.lines()
      await page.reload()
      await result.isOpen()
      expect(await result.table.lines()).toEqual(before)
      for (const end of ROLES) expect(await result.table.accepted(end)).toBe(3)
    }
  })

  test('after a refusal, which is still there', async ({ alone }) => {
    const { stage, page } = await alone()
    await stage.answerWrong({ bits: ['FIN'], seq: 0, ack: 0, length: 0 })
    await expect(stage.refusal('fin-without-ack')).toBeVisible()
    await page.reload()
    await stage.isAsked()
    await expect(stage.refusal('fin-without-ack')).toBeVisible()
  })
})

test('back to the home page and forward again is the same seat', async ({ newcomer }) => {
  const player = await newcomer()
  const { stage, page, home } = player
  await home.openWith({ scenario: 'four-waves', level: 2, role: 'client' })
  await home.computerButton.click()
  await play({ client: player }, stepsOf('four-waves').slice(0, 1))
  await page.goBack()
  await expect(home.heading).toBeVisible()
  await page.goForward()
  await stage.isOpen()
  expect(await stage.table.accepted('client')).toBe(1)
  await stage.isAsked()
})

test('a second tab takes over, and the older says so', async ({ alone, words }) => {
  const older = await alone()
  await play({ client: older }, stepsOf('four-waves').slice(0, 1))
  const newer = await older.anotherTab()
  await newer.page.goto(older.page.url())
  await newer.stage.isAsked()
  expect(await newer.stage.table.accepted('client')).toBe(1)

  const takenOver = { name: words.say('closed.taken-over.title') }
  await expect(older.page.getByRole('heading', takenOver)).toBeVisible()
  await older.page.getByRole('button', { name: words.say('closed.here') }).click()
  await older.stage.isAsked()
  await expect(newer.page.getByRole('heading', takenOver)).toBeVisible()
})

test('the wifi goes and comes back in mid-match', async ({ pair, watch }) => {
  const players = await pair()
  const { client, server } = players
  const steps = stepsOf('four-waves')
  await watch.whileAway(async () => {
    await server.context.setOffline(true)
    await expect(server.stage.banner).toBeVisible()
    await play(players, steps.slice(0, 1))
    await server.context.setOffline(false)
    await expect(server.stage.banner).toBeHidden({ timeout: SOON })
  })
  await play(players, steps.slice(1, 2))
  expect(await client.stage.table.accepted('client')).toBe(1)
  expect(await server.stage.table.accepted('server')).toBe(1)
})

test('the server is killed and started again in mid-match', async ({ pair, watch, product }) => {
  const players = await pair()
  const { client, server } = players
  const steps = stepsOf('four-waves')
  await play(players, steps.slice(0, 2))
  await client.stage.isAsked()

  await watch.whileAway(async () => {
    await product.kill()
    for (const role of ROLES) await expect(players[role].stage.banner).toBeVisible()
    // What is answered now is kept, and sent when there is somebody to send it to.
    await client.stage.composer.nothingButton.click()
    await expect(client.stage.kept).toBeVisible()
    await product.start()
    await Promise.all(ROLES.map((role) => expect(players[role].stage.banner).toBeHidden({ timeout: SOON })))
  })

  await client.stage.isAccepted('client', 1)
  await play(players, steps.slice(3))
  for (const role of ROLES) {
    const { result } = players[role]
    await result.isOpen()
    await expect(result.cleanMark).toBeVisible()
    for (const end of ROLES) expect(await result.table.accepted(end)).toBe(3)
  }
  expect(await server.result.table.lines()).toEqual(await client.result.table.lines())
})

test('a move that is under way when the server is killed counts once', async ({ alone, watch, product }) => {
  const player = await alone({ level: 1 })
  const { stage } = player
  await stage.isAsked()
  await stage.composer.putBits(['FIN', 'ACK'])
  await watch.whileAway(async () => {
    await Promise.all([stage.composer.send(), product.kill()])
    await product.start()
    await expect(stage.banner).toBeHidden({ timeout: SOON })
  })
  await stage.isAccepted('client', 0)
  await play({ client: player }, stepsOf('four-waves', 'client').slice(1))
  await player.result.isOpen()
  for (const end of ROLES) expect(await player.result.table.accepted(end)).toBe(3)
})

test('the server is stopped with a word and started again', async ({ alone, watch, product, words }) => {
  const player = await alone({ level: 1 })
  const { stage, page } = player
  await stage.isAsked()
  await watch.whileAway(async () => {
    expect(await product.stop()).toBe(0)
    await expect(page.getByText(words.say('line.shutting-down'))).toBeVisible()
    await product.start()
    await expect(page.getByText(words.say('line.shutting-down'))).toBeHidden({ timeout: SOON })
  })
  await play({ client: player }, stepsOf('four-waves', 'client').slice(0, 1))
})
