import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Commands of one seat, all tabs together: far more than hands can do, far less than what hurts. */
const COMMANDS = { points: 60, duration: 3 }

export interface RateLimit {
  /** Milliseconds to wait; 0: go on. */
  waitFor(seat: string): Promise<number>
}

export const NO_LIMIT: RateLimit = { waitFor: () => Promise.resolve(0) }

/** By seat, never by address: a school is one address. */
export function createRateLimit(): RateLimit {
  const limiter = new RateLimiterMemory(COMMANDS)
  return {
    async waitFor(seat) {
      try {
        await limiter.consume(seat)
        return 0
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext)
        throw error
      }
    },
  }
}
