import { once } from 'node:events'
import { type IncomingHttpHeaders, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { noTeachers } from './accounts/no-teachers.ts'
import { type HttpDeps, answerHttp } from './http.ts'
import { openMemoryStorage } from './storage/open-memory-storage.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

let seen: IncomingHttpHeaders = {}

async function start(more: Partial<HttpDeps> = {}): Promise<string> {
  let seats = 0
  const http = createServer()
  answerHttp(http, {
    seats: openMemoryStorage({ parseEvents }).seats,
    secret: 'of a test',
    newId: (length) =>
      (seats += 1)
        .toString(8)
        .padStart(length, '0')
        .replaceAll(/[01]/g, (digit) => (digit === '0' ? 'A' : 'B')),
    origins: { publicUrl: null, trustProxy: false },
    teachers: noTeachers(),
    isHealthy: async () => true,
    rateLimit: false,
    makeSession: async (_, response) => void response.end('a session'),
    openProjector: async (_, response) => void response.end('a projector'),
    openCard: async (_, response) => void response.end('a card'),
    pages: {
      handle: async (request, response) => {
        seen = request.headers
        response.end('a page')
      },
      upgrade: null,
    },
    onError: (error) => expect.unreachable(String(error)),
    ...more,
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  closing.push(() => http.close().closeAllConnections())
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}

const takeSeat = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/seat`, { method: 'POST', headers })

describe('pages', () => {
  const headers = { 'X-Forwarded-Proto': 'https', Forwarded: 'proto=https', 'X-Forwarded-For': '1.2.3.4' }

  test('are not told what anybody says of a proxy, unless one is trusted', async () => {
    await fetch(await start(), { headers })
    expect(Object.keys(seen).filter((name) => name.includes('forwarded'))).toEqual([])
    await fetch(await start({ origins: { publicUrl: null, trustProxy: true } }), { headers })
    expect(seen['x-forwarded-proto']).toBe('https')
  })

  test('are not asked for an address that cannot be read', async () => {
    const response = await fetch(`${await start()}/play/%E0%A4%A`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('This address is malformed')
  })
})

describe('what pages have done', () => {
  const post = (url: string, headers: Record<string, string> = {}, body = '[]') =>
    fetch(`${url}/teach`, { method: 'POST', headers, body })

  test('is done for pages of ours', async () => {
    const url = await start()
    expect((await post(url, { Origin: url })).status).toBe(200)
    const foreign = await post(url, { Origin: 'https://evil.example' })
    expect([foreign.status, await foreign.text()]).toEqual([403, expect.stringContaining('Origin')])
  })

  test('is not read where it is larger than anything that they send', async () => {
    const response = await post(await start(), {}, 'x'.repeat(1024 * 1024 + 1))
    expect([response.status, await response.text()]).toEqual([413, expect.stringContaining('1 MB')])
  })

  test('is told to come again where it is too much at once, in a text that the page shows', async () => {
    const url = await start({ rateLimit: true })
    const cookie = `four_waves_seat=ABCDABCDABCD.${'x'.repeat(43)}`
    for (let nth = 0; nth < 300; nth += 1) expect((await post(url, { cookie })).status).toBe(200)
    const response = await post(url, { cookie })
    expect([response.status, response.headers.get('content-type')]).toEqual([429, 'text/plain'])
    expect(await response.text()).toMatch(/^Too much at once: try again in \d+ s\.$/)
    expect((await fetch(`${url}/teach`, { headers: { cookie } })).status).toBe(200)
  })
})

describe('a flood of new seats', () => {
  test('leaves 20 under way and 1,000 in line, and says to the rest when to come again', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const { seats } = openMemoryStorage({ parseEvents })
    const url = await start({ seats: { ...seats, create: () => held } })
    const refused: Response[] = []
    const all = Array.from({ length: 1040 }, async () => {
      const response = await takeSeat(url)
      if (response.status === 503) refused.push(response)
      return response
    })
    // Until all have come, not for a while: where the machine is busy some are still on their way by then.
    await expect.poll(() => refused.length, { timeout: 50_000 }).toBe(20)
    for (const response of refused) expect(response.headers.get('retry-after')).toBe('1')
    letGo()
    const statuses = (await Promise.all(all)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1020)
    expect(statuses.filter((status) => status === 503)).toHaveLength(20)
  })

  test('is bounded for each address, where commands are bounded too', async () => {
    const url = await start({ rateLimit: true, origins: { publicUrl: null, trustProxy: true } })
    const from = async (address: string) => takeSeat(url, { 'X-Forwarded-For': `9.9.9.9, ${address}` })
    let cookie = ''
    for (let seats = 0; seats < 600; seats += 1) {
      const response = await from('10.0.0.1')
      expect(response.status).toBe(200)
      cookie = response.headers.get('set-cookie') ?? ''
    }
    const refused = await from('10.0.0.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await from('10.0.0.2')).status).toBe(200)
    const again = await takeSeat(url, { 'X-Forwarded-For': '10.0.0.1', cookie: cookie.split(';')[0] ?? '' })
    expect(again.status).toBe(200)
  })

  test('from another site hears that it is the origin', async () => {
    const response = await takeSeat(await start(), { origin: 'http://evil.example' })
    expect(response.status).toBe(403)
    expect(((await response.json()) as { message: string }).message).toContain('Origin')
  })
})

test('many questions after the health are one to the database', async () => {
  let asked = 0
  const url = await start({ isHealthy: async () => (asked += 1) > 0 })
  await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/healthz`)))
  expect(asked).toBe(1)
})
