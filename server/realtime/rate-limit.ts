import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { CommandName } from '#core/contract/wire.ts'

/** Commands of one seat, all tabs together: far more than hands can do, far less than what hurts. */
const COMMANDS = { points: 60, duration: 3 }
/** Going and coming back is written down each time, and nobody does it for long. */
const LEAVES = { points: 10, duration: 60 }

const LEAVE: CommandName = 'match:leave'

export interface RateLimit {
  /** Milliseconds to wait before this command; 0: go on. */
  waitFor(seat: string, command: unknown): Promise<number>
}

export const NO_LIMIT: RateLimit = { waitFor: () => Promise.resolve(0) }

/** By seat, never by address: a school is one address. */
export function createRateLimit(): RateLimit {
  const commands = new RateLimiterMemory(COMMANDS)
  const leaves = new RateLimiterMemory(LEAVES)
  return {
    async waitFor(seat, command) {
      const wait = await consume(commands, seat)
      return wait > 0 || command !== LEAVE ? wait : consume(leaves, seat)
    },
  }
}

async function consume(limiter: RateLimiterMemory, seat: string): Promise<number> {
  try {
    await limiter.consume(seat)
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext)
    throw error
  }
}
