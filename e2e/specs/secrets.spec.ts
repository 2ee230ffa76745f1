import { type Page, expect } from '@playwright/test'
import { play, stepsOf } from '../fixtures/play.ts'
import { test } from '../fixtures/test.ts'
import type { Player } from '../pages/player.ts'

test.use({ inHurry: true })

/** All that came over the socket so far. */
function listen(page: Page): () => string {
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  return () => frames.join('\n')
}

test('what is asked can be read off nowhere', async ({ newcomer }) => {
  const [client, server] = await Promise.all([newcomer(), newcomer()])
  const heard = { client: listen(client.page), server: listen(server.page) }
  await client.home.open()
  await client.home.playWithFriend({ scenario: 'four-waves', level: 3, role: 'client' })
  await server.page.goto(await client.waiting.link())
  const players = { client, server }
  const steps = stepsOf('four-waves')

  await play(players, steps.slice(0, 1), 3)
  await server.stage.isAsked()
  const { peer } = await server.stage.starts()
  // The FIN has number `peer`; the answer acknowledges `peer + 1` and leads to CLOSE-WAIT.
  expect(numbersIn(heard.server())).toContain(peer)
  expect(numbersIn(heard.server())).not.toContain(peer + 1)
  expect(heard.server()).not.toContain('CLOSE-WAIT')
  expect(await sourceOf(server)).not.toMatch(new RegExp(`\\b${peer + 1}\\b`))

  // What an end does not learn from segments it does not learn at all.
  expect(heard.server()).not.toContain('FIN-WAIT')
  expect(heard.server()).not.toContain('"role":"client","call"')
  expect(heard.client()).not.toMatch(/"kind":"(called|arrived|state)","at":\d+,"role":"server"/)

  await play(players, steps.slice(1, 4), 3)
  await client.stage.isAsked()
  expect(heard.client()).not.toContain('TIME-WAIT')
  expect(heard.client()).not.toContain('CLOSE-WAIT')
  expect(heard.client()).not.toContain('LAST-ACK')
})

test('a seat is proved by a cookie that no page can read and nobody else is sent', async ({ newcomer }) => {
  const [client, server] = await Promise.all([newcomer(), newcomer()])
  const heard = { client: listen(client.page), server: listen(server.page) }
  await client.home.open()
  await client.home.playWithFriend({ scenario: 'four-waves', level: 2, role: 'client' })
  await server.page.goto(await client.waiting.link())
  await play({ client, server }, stepsOf('four-waves').slice(0, 2))

  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    const seat = (await one.context.cookies()).find(({ name }) => name.includes('seat'))
    expect(seat).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false })
    expect(await one.page.evaluate(() => document.cookie)).not.toContain('seat')
    const secret = String(seat?.value).split('.').at(-1) ?? ''
    expect(secret.length).toBeGreaterThan(15)
    for (const text of [heard.client(), heard.server(), await sourceOf(other), await sourceOf(one)]) {
      expect(text).not.toContain(secret)
    }
  }
})

function numbersIn(text: string): number[] {
  return (text.match(/\b\d+\b/g) ?? []).map(Number)
}

async function sourceOf({ page }: Player): Promise<string> {
  const response = await page.request.get(page.url())
  return `${await response.text()}\n${await page.content()}`
}
