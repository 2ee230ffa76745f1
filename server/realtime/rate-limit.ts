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

/** What is counted only when it went wrong. */
export interface GuessLimit {
  /** Milliseconds to wait before the next guess; 0: go on. */
  waitFor(seat: string): Promise<number>
  spend(seat: string): Promise<void>
}

export const NO_LIMIT: RateLimit & GuessLimit = {
  waitFor: () => Promise.resolve(0),
  spend: () => Promise.resolve(),
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
    async waitFor(seat) {
      const spent = await wrong.get(seat)
      return spent === null || spent.remainingPoints > 0 ? 0 : Math.max(1, spent.msBeforeNext)
    },
    async spend(seat) {
      await consume(wrong, seat)
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
