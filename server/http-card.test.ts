import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { NO_CARD_LIMITS, createCardLimits } from './cards/card-limits.ts'
import { cardsOf } from './cards/own-cards.ts'
import { type CardHttpDeps, createCardDoor, isForCardDoor } from './http-card.ts'
import { NotStored } from './matches/ports.ts'
import { newId } from './new-id.ts'
import { openMemoryStorage } from './storage/open-memory-storage.ts'

const SECRET = 'of a test'
const JSON_TYPE = { 'Content-Type': 'application/json' }

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A door, and a card that opens it. */
async function start(more: Partial<CardHttpDeps> = {}) {
  const storage = openMemoryStorage({ parseEvents })
  const [group, student] = [newId(16), newId(16)]
  await storage.classes.list.create({ id: group, name: '7b', teacher: 'ann' }, 9)
  await storage.classes.roster.add(group, [{ student, name: 'Ann Secret' }], 9)
  const own = cardsOf(
    { cards: storage.cards, classes: storage.classes.list, secret: SECRET, newId, endSeat: () => {} },
    'ann',
  )
  const made = await own.make(group, [student], 'en')
  if (!made.ok) throw new TypeError(made.why)
  const door = createCardDoor({
    ...storage,
    limits: createCardLimits(storage.accounts.attempts, SECRET),
    secret: SECRET,
    origins: { publicUrl: null, trustProxy: true },
    onError: () => {},
    ...more,
  })
  const http = createServer((request, response) => {
    if (isForCardDoor(request)) void door.answer(request, response)
    else response.end('the page')
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  closing.push(() => http.close().closeAllConnections())
  const { card, secret } = made.cards[0]!
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/card`,
    storage,
    login: { card, secret },
  }
}

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) })

const seatIn = (response: Response) => response.headers.get('set-cookie')?.split(';', 1)[0] ?? ''

describe('the door for cards', () => {
  test('gives the seat as a cookie, and its secret nowhere else', async () => {
    const { url, login } = await start()
    const response = await post(url, login, { 'X-Forwarded-Proto': 'https' })
    const body = await response.text()
    expect(JSON.parse(body)).toEqual({ ok: true, seat: expect.any(String), name: expect.any(String) })
    expect(response.headers.get('set-cookie')).toMatch(
      /^four_waves_seat=[2-9A-HJ-NP-Z]{12}\.[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure$/,
    )
    expect(body).not.toContain(seatIn(response).split('.')[1])
    expect(body).not.toContain('Ann Secret')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('refuses what is no card, a wrong secret, and other pages', async () => {
    const { url, login } = await start()
    for (const body of [null, {}, { ...login, secret: 'short' }, { ...login, card: 'O0O0' }, 'x'.repeat(300)])
      expect((await post(url, body)).status).toBe(400)
    const wrong = await post(url, { ...login, secret: '222222' })
    expect([wrong.status, await wrong.json()]).toEqual([401, { ok: false, why: 'wrong' }])
    expect((await post(url, login, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(url, login)).status).toBe(200)
  })

  test('says how long a card is locked, and how long an address', async () => {
    const { url, login } = await start()
    for (let nth = 0; nth < 10; nth += 1) await post(url, { ...login, secret: '222222' })
    const locked = await post(url, login, { 'X-Forwarded-For': '10.1.1.1' })
    const { why, retryAfterMs } = (await locked.json()) as { why: string; retryAfterMs: number }
    expect([locked.status, why]).toEqual([429, 'locked'])
    expect(retryAfterMs).toBeGreaterThan(14 * 60_000)
    expect(Number(locked.headers.get('retry-after'))).toBe(Math.ceil(retryAfterMs / 1000))
    expect(seatIn(locked)).toBe('')
  })

  test('says that the database does not answer', async () => {
    const secretOf = () => Promise.reject(new NotStored('gone'))
    const { storage, login } = await start()
    const { url } = await start({ limits: NO_CARD_LIMITS, cards: { ...storage.cards, secretOf } })
    const response = await post(url, login)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
  })

  test('signs out the device, and leaves a seat that came with no card', async () => {
    const { url, login, storage } = await start()
    const cookie = seatIn(await post(url, login))
    const out = await fetch(url, { method: 'DELETE', headers: { cookie } })
    expect([out.status, out.headers.get('set-cookie')]).toEqual([
      200,
      'four_waves_seat=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ])
    const again = await fetch(url, { method: 'DELETE', headers: { cookie } })
    expect(again.headers.get('set-cookie')).toContain('Max-Age=0')
    const find = async () => ({ id: 'ABCDABCDABCD', name: 'Quiet Fox', shown: false })
    const others = await start({ seats: { ...storage.seats, find } })
    const anonymous = `four_waves_seat=ABCDABCDABCD.${'x'.repeat(43)}`
    const kept = await fetch(others.url, { method: 'DELETE', headers: { cookie: anonymous } })
    expect([kept.status, kept.headers.get('set-cookie')]).toEqual([200, null])
  })

  test('leaves the page and its forms to the page', async () => {
    const { url } = await start()
    expect(await (await fetch(url)).text()).toBe('the page')
    const form = new URLSearchParams({ language: 'zh' })
    expect(await (await fetch(url, { method: 'POST', body: form })).text()).toBe('the page')
  })
})
