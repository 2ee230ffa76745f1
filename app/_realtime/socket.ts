import type { DoorCode } from '#core/contract/door-codes.ts'
import type { CommandName, Payload } from '#core/contract/wire.ts'
import { type Answer, type SeatWire, createSeatWire } from './seat-wire.ts'

export type { Answer, Failure, Namespace, SeatWire } from './seat-wire.ts'

/** The page's own, of the browser's one seat. */
export const OWN_SEAT = createSeatWire(1)
export const { socket: matchSocket, hold: holdSocket, command } = OWN_SEAT

let second: SeatWire | null = null

/** Of somebody who shares the device: made when it is first needed. */
export function secondSeat(): SeatWire {
  second ??= createSeatWire(2)
  return second
}

/** For commands outside of a match: opens the socket first and waits for it. */
export async function commandOnce<C extends CommandName>(name: C, payload: Payload<C>): Promise<Answer<C>> {
  // Whoever held it last may just be letting go: then it would be closed before the answer comes.
  const letGo = OWN_SEAT.hold()
  try {
    await OWN_SEAT.connect()
    const refused = await whenConnected()
    return refused === null
      ? await OWN_SEAT.command(name, payload)
      : { ok: false, code: refused, message: refused }
  } catch {
    return { ok: false, code: 'unreachable' }
  } finally {
    letGo()
  }
}

/** Null once it is connected; the code where the server refuses this browser. */
function whenConnected(): Promise<DoorCode | null> {
  const opened = OWN_SEAT.socket()
  if (opened.connected) return Promise.resolve(null)
  return new Promise((resolve) => {
    const done = (code: DoorCode | null): void => {
      opened.off('connect', connected).off('connect_error', failed)
      resolve(code)
    }
    const connected = (): void => done(null)
    const failed = (error: Error): void => {
      const code = refusalOf(error)
      if (code !== null) done(code)
    }
    opened.on('connect', connected).on('connect_error', failed)
  })
}

/** What the server said when it refused the handshake; null: it was not reached, and another attempt follows. */
export function refusalOf(
  error: Error & { data?: unknown },
): 'wrong-version' | 'no-seat' | 'too-fast' | null {
  const { data } = error
  const told = typeof data === 'object' && data !== null && 'code' in data ? data.code : error.message
  return told === 'wrong-version' || told === 'no-seat' || told === 'too-fast' ? told : null
}
