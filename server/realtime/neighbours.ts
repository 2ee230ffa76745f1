import { z } from 'zod'
import { SEAT_ROLES } from '#core/by-role.ts'
import type { Sockets } from './socket-server.ts'

const id = z.string().min(1).max(64)

/**
 * What one process has done that players of the others may want to hear of. It says where to look, never what is there:
 * that is in the database, and another version of the program may run next door.
 */
const news = z.discriminatedUnion('kind', [
  /** A row was stored. */
  z.object({ kind: z.literal('match'), match: id, sequence: z.int() }),
  z.object({ kind: z.literal('session'), session: id }),
  /** The matches of a round are made. */
  z.object({ kind: z.literal('pairs'), session: id }),
  /** Somebody came, went or answered; `roster`: who is in, and what they are called, has changed too. */
  z.object({ kind: z.literal('counted'), session: id, roster: z.boolean() }),
  /** What is a seat's own in a session. */
  z.object({ kind: z.literal('own'), session: id, seat: id }),
  z.object({ kind: z.literal('sent-away'), session: id, seat: id }),
  z.object({ kind: z.literal('renamed'), seat: id }),
  /** Its devices are nobody's any more. */
  z.object({ kind: z.literal('seat-ended'), seat: id }),
  z.object({ kind: z.literal('paired'), seat: id, match: id, wish: z.string().max(100) }),
  z.object({ kind: z.literal('offered'), seat: id, match: id, again: id }),
  z.object({
    kind: z.literal('taken-over'),
    match: id,
    role: z.enum(SEAT_ROLES),
    sharer: z.union([z.literal(0), z.literal(1)]),
    /** Epoch ms: news may come late. */
    at: z.number(),
  }),
])
export type News = z.infer<typeof news>

/** The other processes on the same database. Whatever is told may get lost: each looks for itself once in a while. */
export interface Neighbours {
  /** There are none: nothing is told, and nothing is looked for. */
  readonly isAlone: boolean
  /** Whether their news have been coming in for a while. */
  readonly isHeard: () => boolean
  /** Goes out in a moment, with whatever else there is by then. */
  tell(news: News): void
  /** Hears all that went out at once, in the order in which it was told. */
  listen(heard: (all: readonly News[]) => void): void
}

export const ALONE: Neighbours = { isAlone: true, isHeard: () => false, tell() {}, listen() {} }

/** There are others, and no way to them but the database. */
export const UNHEARD: Neighbours = { ...ALONE, isAlone: false }

const EVENT = 'news'

export function createNeighbours(io: Sockets, isHeard: () => boolean): Neighbours {
  let untold = new Map<string, News>()

  function send(): void {
    const all = [...untold.values()]
    untold = new Map()
    io.serverSideEmit(EVENT, all)
  }

  return {
    isAlone: false,
    isHeard,
    // What a batch of the log stored in one breath goes in one message, and the same is said once.
    tell(one) {
      if (untold.size === 0) setImmediate(send)
      untold.set(JSON.stringify(one), one)
    },
    listen(heard) {
      io.on(EVENT, (said: unknown) => heard(newsIn(said)))
    },
  }
}

/** What this version does not know is let go: whoever waits for it looks for itself. */
export function newsIn(said: unknown): News[] {
  if (!Array.isArray(said)) return []
  return said.flatMap((one: unknown) => {
    const parsed = news.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
}
