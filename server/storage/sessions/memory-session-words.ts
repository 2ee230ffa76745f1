import { nameKey } from '#core/session/name-key.ts'
import type { SessionExits, SessionNames } from '#server/sessions/ports.ts'
import type { MemoryTables } from '../memory-tables.ts'
import { type SessionTables, seatKey, seatsOf } from './memory-session-tables.ts'

export function memorySessionNames(own: SessionTables, tables: Pick<MemoryTables, 'seats'>): SessionNames {
  return {
    async claim(session, seat, name) {
      const others = seatsOf(own, session).filter((row) => row.seat !== seat)
      const names = others.map((row) => tables.seats.get(row.seat)?.name)
      if (names.some((other) => other !== undefined && nameKey(other) === nameKey(name))) return 'taken'
      const named = tables.seats.get(seat)
      if (named) named.name = name
      return 'done'
    },
  }
}

export function memorySessionExits(own: SessionTables): SessionExits {
  const isIn = (session: string, seat: string) => own.seats.get(seatKey(session, seat))?.kicked === false
  return {
    async say(session, seat, text) {
      if (isIn(session, seat)) own.exits.set(seatKey(session, seat), text)
      return isIn(session, seat)
    },
    async all(session) {
      return seatsOf(own, session).flatMap(({ seat }) => {
        const text = own.exits.get(seatKey(session, seat))
        return text === undefined ? [] : [{ seat, text }]
      })
    },
  }
}
