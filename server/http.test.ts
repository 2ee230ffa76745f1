import { once } from 'node:events'
import { type IncomingHttpHeaders, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { noTeachers } from './accounts/no-teachers.ts'
import { type HttpDeps, answerHttp } from './http.ts'
import { tellAnswered } from './log-lines.ts'
import { createLog } from './log.ts'
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

describe('whoever runs the server asks it', () => {
  test('whether it is alive, which takes no database', async () => {
    const url = await start({ isHealthy: () => expect.unreachable('asked') })
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  test('whether it is ready: many questions are one to the database', async () => {
    let asked = 0
    const url = await start({ isHealthy: async () => (asked += 1) > 0 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/readyz`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(asked).toBe(1)
  })

  test.each([
    ['a database that is away', { isHealthy: async () => false }],
    ['a server on its way out', { isStopping: () => true }],
  ])('and %s is not', async (_, more) => {
    const response = await fetch(`${await start(more)}/readyz`)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('1')
  })

  test('how much it does, with the token alone', async () => {
    const read = async () => ({ type: 'text/plain', text: 'four_waves_moves_total 1' })
    const url = await start({ metrics: { token: 'S3CRET-of-sixteen', read } })
    const statusWith = async (Authorization: string) =>
      (await fetch(`${url}/metrics`, { headers: { Authorization } })).status
    expect((await fetch(`${url}/metrics`)).status).toBe(401)
    expect(await statusWith('Bearer S3CRET-of-sixteem')).toBe(401)
    expect(await statusWith('Bearer S3CRET-of-sixteen')).toBe(200)
    const closed = await start({ metrics: { token: null, read } })
    expect((await fetch(`${closed}/metrics`, { headers: { Authorization: 'Bearer null' } })).status).toBe(403)
  })
})

describe('a request has an id', () => {
  const idOf = async (url: string, given?: string) =>
    (await fetch(url, { headers: given === undefined ? {} : { 'X-Request-Id': given } })).headers.get(
      'x-request-id',
    )

  test('a proxy’s, or one of our own where there is none that fits a line', async () => {
    const url = await start()
    expect(await idOf(url, 'f00d-12.3')).toBe('f00d-12.3')
    expect(await idOf(url)).toMatch(/^[2-9A-Z]{16}$/)
    expect(await idOf(url, 'x'.repeat(65))).toMatch(/^[2-9A-Z]{16}$/)
    expect(await idOf(url, '{"forged":1}')).toMatch(/^[2-9A-Z]{16}$/)
  })

  test('which stands in all that is logged for it, and its path without what is secret', async () => {
    const lines: string[] = []
    const log = createLog('debug', { write: (line) => void lines.push(line) })
    const url = await start({
      pages: { handle: () => Promise.reject(new Error('broken')), upgrade: null },
      onError: (error, what) => log.error({ err: error, what }, 'a request broke'),
      onAnswered: tellAnswered(log, () => {}),
    })
    const response = await fetch(`${url}/teach/join/S3CRETS3CRET?next=S3CRET`, {
      headers: { 'X-Request-Id': 'of-the-proxy', Cookie: 'seat=S3CRET' },
    })
    expect(response.status).toBe(500)
    await expect.poll(() => lines.length).toBe(2)
    for (const line of lines) expect(line).toContain('"request":"of-the-proxy"')
    expect(lines[1]).toContain('"kind":"page","method":"GET","path":"/teach/join/…","status":500')
    expect(lines.join('')).not.toContain('S3CRET')
  })
})
