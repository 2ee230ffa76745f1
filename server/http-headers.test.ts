import { io } from 'socket.io-client'
import { parseEvents } from '#core/match/stored-events.ts'
import { WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import { describe, expect, test } from 'vitest'
import { useTestHouse } from './compose-test-house.ts'
import { openMemoryStorage } from './storage/open-memory-storage.ts'
import { takeTestSeat } from './realtime/test-player.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), {
  origins: { publicUrl: 'https://waves.example', trustProxy: true },
})

const POLL = `${WIRE_PATH}/?EIO=4&transport=polling`

/** One of each kind that is answered before pages are asked, and how. */
const ANSWERS = [
  ['GET', '/healthz', 200],
  ['POST', '/seat', 200],
  ['GET', '/seat', 405],
  ['POST', '/session', 400],
  ['DELETE', '/card', 200],
  ['POST', '/card', 400],
  ['GET', `/session/projector/222222/${'A'.repeat(22)}`, 404],
  ['POST', '/account/api/sign-in/email', 400],
  ['GET', '/account/api/no-such', 404],
  ['GET', '/%E0%A4%A', 400],
  ['GET', '/no-such', 404],
  ['GET', POLL, 200],
  ['GET', `${WIRE_PATH}/?EIO=4&transport=none`, 400],
] as const

function ask(method: string, path: string, headers: Record<string, string> = {}) {
  return fetch(house.server.url + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

describe('every answer of ours', () => {
  test.each(ANSWERS)(
    '%s %s says that nothing in it runs, and who may frame it',
    async (method, path, status) => {
      const { headers, ...response } = await ask(method, path).then((one) => ({
        headers: one.headers,
        status: one.status,
      }))
      expect(response.status).toBe(status)
      const policy = headers.get('content-security-policy')?.split('; ')
      expect(policy).toEqual([
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )

  test.each(ANSWERS)('%s %s behind TLS keeps to it', async (method, path) => {
    const { headers } = await ask(method, path, { 'X-Forwarded-Proto': 'https' })
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}$/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })
})

describe('a page of another site', () => {
  const origin = 'https://evil.example'

  test.each([
    ['POST', '/seat'],
    ['POST', '/session'],
    ['POST', '/card'],
    ['DELETE', '/card'],
    ['POST', '/account/api/sign-in/email'],
    ['GET', POLL],
  ])('has nothing done by %s %s', async (method, path) => {
    for (const foreign of [origin, 'null', 'https://waves.example.evil.example', 'http://waves.example']) {
      const response = await ask(method, path, { Origin: foreign })
      expect([403, 400]).toContain(response.status)
      expect(response.headers.getSetCookie()).toEqual([])
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('opens no socket', async () => {
    const { cookie } = await takeTestSeat(house.server.url)
    const auth = { version: WIRE_VERSION }
    const shared = { path: WIRE_PATH, auth, reconnection: false, forceNew: true }
    for (const transport of ['websocket', 'polling']) {
      const extraHeaders = { cookie, origin }
      const socket = io(house.server.url, { ...shared, transports: [transport], extraHeaders })
      const isIn = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true))
        socket.once('connect_error', () => resolve(false))
      })
      socket.close()
      expect(isIn).toBe(false)
    }
  })
})
