import { type Page, expect } from '@playwright/test'
import { openMatch } from '../fixtures/open-match.ts'
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

for (const level of [2, 3] as const) {
  test(`what is asked at level ${level} can be read off nowhere`, async ({ newcomer }) => {
    const [client, server] = await Promise.all([newcomer(), newcomer()])
    const heard = { client: listen(client.page), server: listen(server.page) }
    const match = await openMatch(client, { scenario: 'four-waves', level, role: 'client' }, 'friend')
    await Promise.all([client, server].map(({ page }) => page.goto(match)))
    const players = { client, server }
    const steps = stepsOf('four-waves')

    await play(players, steps.slice(0, 1), level)
    await server.stage.isAsked()
    const { peer } = await server.stage.starts()
    // The FIN has number `peer`; the answer acknowledges `peer + 1` and leads to CLOSE-WAIT.
    expect(numbersIn(heard.server())).toContain(peer)
    expect(numbersIn(await readable(server.page))).toContain(peer)
    expect(numbersIn(heard.server())).not.toContain(peer + 1)
    expect(numbersIn(await readable(server.page))).not.toContain(peer + 1)
    if (level === 3) expect(heard.server()).not.toContain('CLOSE-WAIT')

    // What an end does not learn from segments it does not learn at all.
    const aboutTheOther = /"kind":"(called|arrived|state|accepted|refused)","at":\d+,"role":"server"/
    expect(heard.client()).not.toMatch(aboutTheOther)
    expect(heard.server()).not.toContain('FIN-WAIT')

    await play(players, steps.slice(1, 4), level)
    await client.stage.isAsked()
    expect(heard.client()).not.toMatch(aboutTheOther)
    expect(heard.client()).not.toMatch(/CLOSE-WAIT|LAST-ACK/)
    if (level === 3) expect(heard.client()).not.toContain('TIME-WAIT')
  })
}

test('a seat is proved by a cookie that no page can read and nobody else is sent', async ({ newcomer }) => {
  const [client, server] = await Promise.all([newcomer(), newcomer()])
  const heard = { client: listen(client.page), server: listen(server.page) }
  const match = await openMatch(client, { scenario: 'four-waves', level: 2, role: 'client' }, 'friend')
  await Promise.all([client, server].map(({ page }) => page.goto(match)))
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

/** Texts, and what attributes say, but for where things are drawn. */
function readable(page: Page): Promise<string> {
  return page.evaluate(() => {
    const told = [...document.querySelectorAll('body *:not(svg, svg *)')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    )
    return [document.body.textContent ?? '', ...told].join('\n')
  })
}

async function sourceOf({ page }: Player): Promise<string> {
  const response = await page.request.get(page.url())
  return `${await response.text()}\n${await page.content()}`
}
