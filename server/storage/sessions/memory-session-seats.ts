import type { PresentSeat, SessionSeatList } from '#server/sessions/ports.ts'
import type { MemoryTables } from '../memory-tables.ts'
import {
  type MemorySeat,
  type SessionTables,
  isHere,
  ownLeft,
  questionKey,
  seatKey,
  seatsOf,
} from './memory-session-tables.ts'

export function memorySessionSeats(
  own: SessionTables,
  { scores }: Pick<MemoryTables, 'scores'>,
): SessionSeatList {
  const { seats, questions, exits, now } = own

  /** Null: it is not in. */
  function inside(session: string, seat: string): MemorySeat | null {
    const row = seats.get(seatKey(session, seat))
    return row === undefined || row.left ? null : row
  }

  function sitAlone(session: string, ...alone: readonly string[]): void {
    for (const row of seats.values()) {
      const isOne = alone.includes(row.seat) || (row.partner !== null && alone.includes(row.partner))
      if (row.session === session && isOne) row.partner = null
    }
  }

  function strengthOf(seat: string): number | null {
    const played = scores.filter((row) => row.seat === seat)
    const given = [...own.answers.values()].filter((row) => row.seat === seat)
    const all = given.length + sum(played.map(({ decisions }) => decisions))
    const right = given.filter(({ isRight }) => isRight).length + sum(played.map((row) => row.right))
    return all === 0 ? null : right / all
  }

  return {
    async join(session, seat, most) {
      const before = seats.get(seatKey(session, seat))
      if (before?.kicked) return 'kicked'
      const others = seatsOf(own, session).filter((one) => one.seat !== seat && !one.left)
      if (others.length >= most) return 'full'
      if (before) Object.assign(before, { seenAt: now(), left: false })
      else seats.set(seatKey(session, seat), newSeat(session, seat, now()))
      return before ? 'back' : 'joined'
    },
    async leave(session, seat) {
      const row = inside(session, seat)
      if (row) Object.assign(row, { left: true, seenAt: null })
      return row !== null
    },
    async kick(session, seat) {
      const row = seats.get(seatKey(session, seat))
      if (row === undefined || row.kicked) return false
      Object.assign(row, { left: true, kicked: true, seenAt: null })
      sitAlone(session, seat)
      return true
    },
    async setTime(session, seat, time) {
      const row = inside(session, seat)
      if (row) row.time = time
      return row !== null
    },
    async setPartner(session, seat, partner) {
      const row = inside(session, seat)
      const other = partner === null ? null : inside(session, partner)
      if (row === null || row === other || (partner !== null && other === null)) return false
      sitAlone(session, seat, ...(partner === null ? [] : [partner]))
      row.partner = partner
      if (other) other.partner = seat
      return true
    },
    async seen(places) {
      for (const { session, seat } of places) {
        const row = inside(session, seat)
        if (row) row.seenAt = now()
      }
    },
    async seenBefore({ session, seat }, agoMs, sinceMs = 0) {
      const row = inside(session, seat)
      const isSeen = (row?.seenAt ?? -Infinity) > now() - sinceMs
      if (row && !isSeen) row.seenAt = now() - agoMs
    },
    async roster(session, hereWithinMs) {
      return seatsOf(own, session).map((row) => {
        const { seat, left, time, partner } = row
        return { seat, left, time, partner, here: isHere(own, row, hereWithinMs) }
      })
    },
    async present(session, hereWithinMs) {
      const here = seatsOf(own, session).filter((row) => isHere(own, row, hereWithinMs))
      return here.map(({ seat, partner }): PresentSeat => ({ seat, partner, strength: strengthOf(seat) }))
    },
    async one(session, seat, place) {
      const row = seats.get(seatKey(session, seat))
      if (row === undefined || row.kicked) return null
      const question = place ? questions.get(questionKey(session, place)) : undefined
      const left = question === undefined ? null : ownLeft(own, question, row.time)
      const exit = exits.get(seatKey(session, seat)) ?? null
      return { time: row.time, partner: row.partner, exit, leftMs: left === null ? null : Math.max(0, left) }
    },
  }
}

function newSeat(session: string, seat: string, seenAt: number): MemorySeat {
  return { session, seat, seenAt, left: false, kicked: false, time: 'default', partner: null }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
