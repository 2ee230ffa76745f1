import type { Player } from '../pages/player.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

test.use({ inHurry: true })

/** What a classic pcap file of microseconds begins with, in either order of octets. */
const PCAP = ['d4c3b2a1', 'a1b2c3d4']

function matchOf({ page }: Player): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** One match serves them all: what is looked at is the same, and playing it is what costs. */
test('a match that is over is looked at again in every way', async ({ pair, words, newcomer, watch }) => {
  const players = await pair()
  const { client, server } = players
  const wrong = { bits: ['FIN'], seq: 0, ack: 0, length: 0 } as const
  await client.stage.answerWrong(wrong)
  await play(players, stepsOf('four-waves'))
  await client.result.isOpen()
  await expect(client.page.getByRole('heading', { name: words.say('replay.linuxAll') })).toBeVisible()
  await expect(
    client.page.getByRole('heading', { name: words.say('linux.time-wait-lasts.title') }),
  ).toBeVisible()
  await client.page.getByRole('link', { name: words.say('replay.open') }).click()

  const match = matchOf(client)

  await test.step('it is stepped through, by button, key and slider', async () => {
    const { replay, page } = client
    await expect(replay.heading).toBeVisible()
    const count = await replay.rows.count()
    expect(await replay.step()).toBe(count)
    for (const role of ['client', 'server'] as const) await expect(replay.end(role)).toContainText('CLOSED')

    await replay.button('toStart').click()
    await expect(replay.end('client')).toContainText('ESTABLISHED')
    await expect(replay.end('server')).toContainText('ESTABLISHED')
    await replay.button('on').click()
    await expect(replay.end('client')).toContainText('FIN-WAIT-1')
    await page.keyboard.press('ArrowRight')
    await expect(replay.story).toContainText(words.say('refusals.fin-without-ack.title'))
    await page.keyboard.press('ArrowRight')
    await expect(replay.end('client')).toContainText('RTO')
    await expect(replay.story).toContainText(words.say('replay.worth', { points: 50, obtainable: 100 }))
    await page.keyboard.press('ArrowLeft')
    expect(await replay.step()).toBe(3)
    await page.keyboard.press('End')
    expect(await replay.step()).toBe(count)
    await page.keyboard.press('Home')
    expect(await replay.step()).toBe(1)
    await replay.slider.focus()
    await page.keyboard.press('ArrowRight')
    expect(await replay.step()).toBe(2)
    await replay.rows.nth(4).getByRole('button').click()
    expect(await replay.step()).toBe(5)
  })
  await test.step('it plays by itself to its end', async () => {
    await server.result.isOpen()
    const { replay, page } = server
    await page.goto(page.url().replace('/play/', '/matches/'))
    await expect(replay.playButton).toBeVisible()
    await page.locator('body').press(' ')
    await expect(replay.pauseButton).toBeVisible()
    expect(await replay.step()).toBe(1)
    for (let step = 0; step < 20; step += 1) await page.clock.fastForward(2000)
    await expect(replay.playButton).toBeVisible()
    expect(await replay.step()).toBe(await replay.rows.count())
  })
  await test.step('without scripts all of it is there', async () => {
    // Scripts that are asked for ahead of their time are given up where none run.
    watch.expect(/_next\/static\/.*: csp$/)
    const storageState = await client.context.storageState()
    const reader = await newcomer({ javaScriptEnabled: false, storageState })
    await reader.replay.open(match)
    await expect(reader.replay.rows).toHaveCount(16)
    await expect(reader.replay.rows.last()).toContainText('CLOSED')
    await expect(reader.page.locator('svg text').filter({ hasText: 'TIME-WAIT' })).toBeVisible()
    await expect(reader.replay.slider).toBeHidden()
  })
  await test.step('its capture is a file for each end', async () => {
    const address = `/api/matches/${match}/capture.pcap`
    for (const at of ['', '?at=client', '?at=server']) {
      const capture = await client.page.request.get(address + at)
      expect(capture.status()).toBe(200)
      expect(capture.headers()['content-type']).toBe('application/vnd.tcpdump.pcap')
      expect(capture.headers()['content-disposition']).toMatch(/filename="four-waves-four-waves-\w+\.pcap"/)
      expect(PCAP).toContain((await capture.body()).subarray(0, 4).toString('hex'))
    }
    expect((await client.page.request.get(`${address}?at=elsewhere`)).status()).toBe(400)
  })
})

test('a match is looked at by its players only, and only once it is over', async ({
  alone,
  newcomer,
  watch,
}) => {
  const client = await alone({ scenario: 'fin-and-ack-in-one' })
  const match = matchOf(client)
  const tab = await client.anotherTab()
  await tab.replay.open(match)
  await expect(tab.replay.goOn).toHaveAttribute('href', `/play/${match}`)
  const early = await client.page.request.get(`/api/matches/${match}/capture.pcap`)
  expect(early.status()).toBe(409)
  expect(await early.json()).toMatchObject({ ok: false, code: 'not-over' })

  await play({ client }, stepsOf('fin-and-ack-in-one', 'client'))
  await client.result.isOpen()
  const stranger = await newcomer()
  watch.expect(/\/matches\//)
  watch.expect(/404/)
  for (const id of [match, '2222222222222222', 'nonsense']) {
    await stranger.replay.open(id)
    await expect(stranger.replay.notYours).toBeVisible()
    expect((await stranger.page.request.get(`/matches/${id}`)).status()).toBe(404)
    expect((await stranger.page.request.get(`/api/matches/${id}/capture.pcap`)).status()).toBe(404)
    expect((await stranger.page.request.get(`/api/matches/${id}/linux`)).status()).toBe(404)
  }
  expect(await (await stranger.page.request.get(`/matches/${match}`)).text()).not.toContain('FIN-WAIT-1')
})
