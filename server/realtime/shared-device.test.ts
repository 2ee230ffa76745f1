import { describe, expect, test } from 'vitest'
import { SEAT_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { FAST_PARTS, hostOf } from '../compose-test-sessions.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { openSocket } from './test-player.ts'
import { comeIn, makeSession } from './test-session.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), FAST_PARTS)
const SECOND = { version: WIRE_VERSION, device: 2 } as const

async function secondSeat(cookie: string): Promise<{ readonly seat: string; readonly cookie: string }> {
  const response = await fetch(`${house.server.url}${SEAT_PATH}?device=2`, {
    method: 'POST',
    headers: { cookie },
  })
  const { seat } = (await response.json()) as { seat: string }
  return { seat, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** A socket as whoever `auth` says, with these cookies; what refused it, or null. */
async function join(cookies: readonly string[], code: string): Promise<unknown> {
  const socket = openSocket(house.server.url, cookies.join('; '), SECOND)
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('connect_error', reject)
    })
    return await socket.timeout(10_000).emitWithAck('session:join', { code })
  } catch (error) {
    return error
  } finally {
    socket.disconnect()
  }
}

describe('two at one device', () => {
  test('have a seat each, and are partners as soon as the second one comes in', async () => {
    const made = await makeSession(house.server.url)
    const host = await hostOf(house, made)
    const ann = await comeIn(await house.player(), made.code)
    const bo = await secondSeat(ann.player.cookie)
    expect(bo.cookie).toMatch(/^four_waves_seat_2=/)
    expect(bo.seat).not.toBe(ann.player.seat)

    expect(await join([ann.player.cookie, bo.cookie], made.code)).toMatchObject({ ok: true })
    const { host: seen } = await host.until(
      ({ host: view }) => view?.roster.find(({ seat }) => seat === bo.seat)?.partner === ann.player.seat,
    )
    expect(seen?.roster.find(({ seat }) => seat === ann.player.seat)?.partner).toBe(bo.seat)
  })

  test('keep the second seat when it is asked for again', async () => {
    const ann = await house.player()
    const bo = await secondSeat(ann.cookie)
    expect((await secondSeat(`${ann.cookie}; ${bo.cookie}`)).seat).toBe(bo.seat)
  })

  test('are nobody’s partners where only one of the seats is proved', async () => {
    const made = await makeSession(house.server.url)
    const host = await hostOf(house, made)
    const ann = await comeIn(await house.player(), made.code)
    const bo = await secondSeat(ann.player.cookie)
    expect(await join([bo.cookie], made.code)).toMatchObject({ ok: true })
    const { host: seen } = await host.until(({ host: view }) => view?.roster.length === 2)
    expect(seen?.roster.map(({ partner }) => partner)).toEqual([null, null])
    expect(await join([ann.player.cookie], made.code)).toMatchObject({ message: 'no-seat' })
  })
})
