import { NotStored, type SeatList } from '#server/matches/ports.ts'
import { type MemoryTables, placeKey } from './memory-tables.ts'

export function memorySeats(tables: MemoryTables): SeatList {
  return {
    async create({ id, tokenHash, name }) {
      if (tables.seats.has(id)) throw new NotStored('that seat is there')
      tables.seats.set(id, { tokenHash, name, shown: false })
    },
    async find(id, tokenHash) {
      const seat = tables.seats.get(id)
      if (seat === undefined) return null
      const isTheirs = seat.tokenHash === tokenHash || tables.seatKeys.get(tokenHash) === id
      return isTheirs ? { id, name: seat.name, shown: seat.shown } : null
    },
    async names(ids) {
      return new Map(
        ids.flatMap((id): [string, string][] => {
          const seat = tables.seats.get(id)
          return seat === undefined ? [] : [[id, seat.name]]
        }),
      )
    },
    async show(id, shown) {
      const seat = tables.seats.get(id)
      if (seat !== undefined) seat.shown = shown
    },
    async seen(places) {
      for (const { match, role, sharer } of places) {
        const place = tables.matchSeats.get(placeKey(match, role, sharer))
        if (place !== undefined) place.seenAt = tables.now()
      }
    },
    async absentMs(match, role, sharer) {
      const seenAt = tables.matchSeats.get(placeKey(match, role, sharer))?.seenAt ?? null
      return seenAt === null ? null : Math.max(0, tables.now() - seenAt)
    },
  }
}
