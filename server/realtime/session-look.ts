import type { RosterSeat, SessionSeatList } from '#server/sessions/ports.ts'
import type { SessionNow } from '#server/sessions/sessions.ts'
import { type Audience, sessionRoom, socketsIn } from './audience.ts'
import { turnAway } from './hear-neighbours.ts'
import type { Players } from './players.ts'
import type { Sockets } from './socket-server.ts'

export interface SessionLookDeps {
  readonly io: Sockets
  readonly seats: Pick<SessionSeatList, 'roster'>
  readonly audience: Pick<Audience, 'sendAway' | 'tellOwn'>
  readonly players: Pick<Players, 'unfollow'>
  readonly hereWithin: number
}

/** What was done to a seat's own at another process, where no news of it came: who was sent away, whose time is another. */
export function createSessionLook({ io, seats, audience, players, hereWithin }: SessionLookDeps) {
  /** By session and seat: what it was told last. */
  const told = new Map<string, ReadonlyMap<string, string>>()

  function seatsHere(session: string): string[] {
    const sockets = socketsIn(io, sessionRoom(session))
    const playing = sockets.filter(({ data }) => data.session?.isPlayer === true)
    return [...new Set(playing.map(({ data }) => data.seat.id))]
  }

  async function tellChanged(id: string, rows: ReadonlyMap<string, RosterSeat>): Promise<void> {
    const before = told.get(id)
    const now = new Map([...rows].map(([seat, { time, partner }]) => [seat, `${time} ${partner}`]))
    told.set(id, now)
    const changed = seatsHere(id).filter((seat) => before?.has(seat) && before.get(seat) !== now.get(seat))
    await Promise.all(changed.map((seat) => audience.tellOwn(id, seat)))
  }

  return {
    /** @throws {NotStored} */
    async look(now: SessionNow): Promise<void> {
      const { id } = now
      const here = seatsHere(id)
      const rows = new Map((await seats.roster(id, hereWithin)).map((row) => [row.seat, row]))
      // Whoever came in meanwhile is not in the rows yet.
      for (const seat of here.filter((one) => !rows.has(one))) {
        turnAway({ io, players }, now, seat)
        audience.sendAway(id, seat)
      }
      await tellChanged(id, rows)
    },
    /** Sessions that nobody here follows any more are let go. */
    keepOnly(ids: readonly string[]): void {
      for (const id of told.keys()) if (!ids.includes(id)) told.delete(id)
    },
  }
}
