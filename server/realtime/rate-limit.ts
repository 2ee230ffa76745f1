import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { CommandName } from '#core/contract/wire.ts'

/** Commands of one seat, all tabs together: far more than hands can do, far less than what hurts. */
const COMMANDS = { points: 60, duration: 3 }
/** Going and coming back is written down each time, and nobody does it for long. */
const LEAVES = { points: 10, duration: 60 }

const LEAVES_BY: readonly unknown[] = ['match:leave', 'session:leave'] satisfies CommandName[]
/** Codes that nobody has: who mistypes tries again, who searches finds nothing in a life. */
const WRONG_CODES = { points: 10, duration: 60 }

export interface RateLimit {
  /** Milliseconds to wait before this command; 0: go on. */
  waitFor(seat: string, command: unknown): Promise<number>
}

/** Codes that are tried: counted before they are looked up, so that many at one instant are no more than ten. */
export interface GuessLimit {
  /** Milliseconds to wait before the next guess; 0: go on. */
  take(seat: string): Promise<number>
  /** It was no guess: somebody has the code. */
  giveBack(seat: string): Promise<void>
}

export const NO_LIMIT: RateLimit & GuessLimit = {
  waitFor: () => Promise.resolve(0),
  take: () => Promise.resolve(0),
  giveBack: () => Promise.resolve(),
}

/** By seat, never by address: a school is one address. */
export function createRateLimit(): RateLimit {
  const commands = new RateLimiterMemory(COMMANDS)
  const leaves = new RateLimiterMemory(LEAVES)
  return {
    async waitFor(seat, command) {
      const wait = await consume(commands, seat)
      return wait > 0 || !LEAVES_BY.includes(command) ? wait : consume(leaves, seat)
    },
  }
}

/** By seat: a class that mistypes does not lock its school out. */
export function createGuessLimit(): GuessLimit {
  const wrong = new RateLimiterMemory(WRONG_CODES)
  return {
    take: (seat) => consume(wrong, seat),
    async giveBack(seat) {
      await wrong.reward(seat)
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
