import { BoundedMap } from './bounded-map.ts'
import type { SeatList } from './ports.ts'
import type { Names } from './match-change.ts'

const REMEMBERED = 20_000
/** Milliseconds: a name that was taken out of its table is gone from the screens after that. */
const GOOD_FOR = 60_000

export interface SeatNames {
  /** Never fails: a name that cannot be read now is left out. */
  of(seats: readonly string[]): Promise<Names>
  /** Its name has changed: what is known of it is read anew. Other processes, where no word of it comes, do so within a minute. */
  forget(seat: string): void
}

export function createSeatNames(list: Pick<SeatList, 'names'>, now: () => number): SeatNames {
  const known = new BoundedMap<{ name: string; until: number }>(REMEMBERED)
  const isFresh = (seat: string) => (known.get(seat)?.until ?? 0) > now()

  /** What was read while one changed may be what it was: it is shown once and not kept. */
  let changes = 0

  async function learn(seats: readonly string[]): Promise<void> {
    const before = changes
    const names = await list.names(seats).catch(() => new Map<string, string>())
    const goodFor = changes === before ? GOOD_FOR : 0
    for (const [seat, name] of names) known.set(seat, { name, until: now() + goodFor })
    for (const seat of seats) if (!names.has(seat) && !isFresh(seat)) known.delete(seat)
  }

  return {
    forget(seat) {
      changes += 1
      known.delete(seat)
    },
    async of(seats) {
      const unknown = seats.filter((seat) => !isFresh(seat))
      if (unknown.length > 0) await learn(unknown)
      const names: Record<string, string> = {}
      for (const seat of seats) {
        const name = known.get(seat)?.name
        if (name !== undefined) names[seat] = name
      }
      return names
    },
  }
}
