import { parseEvents } from '#core/match/stored-events.ts'
import { type HouseParts, composeHouse } from './compose-house.ts'
import type { SeatList } from './matches/ports.ts'
import { newId } from './new-id.ts'
import type { Sockets } from './realtime/socket-server.ts'
import { type Rehearsals, createRehearsals } from './rehearsal/rehearsals.ts'
import { NO_CLASSES } from './sessions/no-classes.ts'
import { openMemoryStorage } from './storage/open-memory-storage.ts'

interface RehearsalParts extends Omit<HouseParts, 'classes' | 'storage'> {
  /** Where the teacher's own seat is kept. */
  readonly storage: { readonly seats: SeatList }
  /** Of the server that the students of a rehearsal connect to. */
  readonly url: () => string
}

/** How much slower a student is than the computer that sits in for one, in its moves: at least, and at most. */
const SLOWER = { least: 2, most: 6 }

/** A house of its own for rehearsals, in memory: what happens in it is nobody's, and nothing of it is stored. */
export function composeRehearsal(io: Sockets, parts: RehearsalParts): Rehearsals {
  const memory = openMemoryStorage({ parseEvents })
  const seats: SeatList = {
    ...memory.seats,
    // Students sit in memory alone; the teacher has the seat of every other day.
    find: async (...proof) => (await memory.seats.find(...proof)) ?? parts.storage.seats.find(...proof),
  }
  const house = composeHouse(io, { ...parts, classes: NO_CLASSES, storage: { ...memory, seats } })
  const rehearsals = createRehearsals({
    ...house.live,
    list: memory.sessions.list,
    classes: NO_CLASSES,
    seats: memory.seats,
    secret: parts.secret,
    newId,
    rateLimit: parts.rateLimit,
    url: parts.url,
    pace: () => parts.times.botPace() * (SLOWER.least + Math.random() * (SLOWER.most - SLOWER.least)),
    forget: () => memory.forget(),
  })
  return {
    start: (...asked) => rehearsals.start(...asked),
    stop() {
      rehearsals.stop()
      void house.drain()
      house.stop()
    },
  }
}
