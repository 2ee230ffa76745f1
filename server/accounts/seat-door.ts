import pLimit from 'p-limit'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** New seats of one address: a school is one address, and a full session of it may come in the same minute. */
const NEW_SEATS = { points: 600, duration: 60 }
/** New seats under way at once, of everybody: more would stand before the players' own questions to the database. */
const AT_ONCE = 20
/** Those who wait behind them: a lecture hall that opens the link at one word; a flood is more. */
const IN_LINE = 1000

/** Why no new seat is given now. */
export class SeatDoorClosed extends Error {
  override readonly name = 'SeatDoorClosed'
  readonly why: 'busy' | 'too-many'
  readonly retryAfterMs: number

  constructor(why: 'busy' | 'too-many', retryAfterMs: number) {
    super(why)
    this.why = why
    this.retryAfterMs = retryAfterMs
  }
}

export interface SeatDoor {
  /** Runs `create` in its turn, where there is room. @throws {SeatDoorClosed} */
  admit<T>(address: string, create: () => Promise<T>): Promise<T>
}

/** What bounds the seats that are made: those under way at once and, with `rateLimit`, each address's in a minute. */
export function createSeatDoor(rateLimit: boolean): SeatDoor {
  const limiter = rateLimit ? new RateLimiterMemory(NEW_SEATS) : null
  const line = pLimit(AT_ONCE)
  return {
    async admit(address, create) {
      if (line.pendingCount >= IN_LINE) throw new SeatDoorClosed('busy', 1000)
      if (limiter !== null) await count(limiter, address)
      return line(create)
    },
  }
}

async function count(limiter: RateLimiterMemory, address: string): Promise<void> {
  try {
    await limiter.consume(address)
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new SeatDoorClosed('too-many', error.msBeforeNext)
    throw error
  }
}
