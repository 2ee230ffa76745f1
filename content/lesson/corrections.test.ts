import { expect, it } from 'vitest'
import type { ChapterId } from '#core/quiz/chapter.ts'
import { LESSON } from './lesson.ts'

it('treats everything that a well-known Chinese lesson says otherwise than it is', () => {
  expect(Object.keys(TREATED).map(Number)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1))
  for (const [number, { chapter: id, says }] of Object.entries(TREATED)) {
    expect([number, says.test(JSON.stringify(LESSON[id]))]).toEqual([number, true])
  }
})

/** By the number of the correction: the chapter that treats it, and what it cannot do without in doing so. */
const TREATED: Readonly<Record<number, { readonly chapter: ChapterId; readonly says: RegExp }>> = {
  // 握手 for 挥手, and "the client" for whoever closes first.
  1: { chapter: 'four-waves', says: /"wave-is-handshake"/ },
  // TIME-WAIT begins with the FIN that arrives and the ACK that answers it: one event.
  2: { chapter: 'four-waves', says: /one event/ },
  // A FIN comes with an ACK.
  3: { chapter: 'four-waves', says: /FIN without ACK/ },
  4: { chapter: 'four-waves', says: /"client-always-closes-first"/ },
  5: { chapter: 'four-waves', says: /"FIN-WAIT-1>FIN-WAIT-2"/ },
  6: { chapter: 'four-waves', says: /"fin-asks-for-consent"/ },
  7: { chapter: 'why-four', says: /"always-four-segments"/ },
  8: { chapter: 'msl', says: /"msl-is-enforced"/ },
  9: { chapter: 'msl', says: /"msl-and-ttl-have-one-unit"/ },
  10: { chapter: 'msl', says: /engineering choice/ },
  11: { chapter: 'msl', says: /"one-value-everywhere"/ },
  12: { chapter: 'msl', says: /Windows/ },
  13: { chapter: 'port-reuse', says: /"time-wait-blocks-the-port"/ },
  14: { chapter: 'time-wait', says: /"late-segments-are-dropped-silently"/ },
  15: { chapter: 'port-reuse', says: /SO_REUSEADDR/ },
  16: { chapter: 'last-ack', says: /MSL/ },
  17: { chapter: 'last-ack', says: /"keepalive-in-last-ack"/ },
  18: { chapter: 'last-ack', says: /"keepalive-is-always-on"/ },
  19: { chapter: 'last-ack', says: /75/ },
  20: { chapter: 'last-ack', says: /\b9\b/ },
  21: { chapter: 'last-ack', says: /"last-ack-gives-up"/ },
  22: { chapter: 'reset', says: /LAST-ACK/ },
  23: { chapter: 'time-wait', says: /"last-ack-has-a-timer"/ },
  24: { chapter: 'time-wait', says: /"old-duplicate"/ },
  25: { chapter: 'msl', says: /ICMP/ },
  26: { chapter: 'simultaneous-close', says: /"simultaneous-close"/ },
}
