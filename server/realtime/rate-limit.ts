import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { CommandName } from '#core/contract/wire.ts'

/** Commands of one seat, all tabs together: far more than hands can do, far less than what hurts. */
const COMMANDS = { points: 60, duration: 3 }

/** What of them is more than a line in a log, and nobody does for long: each kind is counted for itself. */
const KINDS: readonly { readonly limit: typeof COMMANDS; readonly commands: readonly CommandName[] }[] = [
  // Going and coming back is written down each time.
  { limit: { points: 10, duration: 60 }, commands: ['match:leave', 'session:leave'] },
  // A name holds its session while it is looked whether somebody has it, and hosts are told.
  { limit: { points: 20, duration: 60 }, commands: ['session:name', 'session:exit'] },
  // An attempt and the first rows of a match.
  { limit: { points: 20, duration: 60 }, commands: ['homework:start', 'homework:join'] },
  // All logs of a lesson. One pair is read whenever something happens in it: that stays as fast as moves are.
  { limit: { points: 60, duration: 60 }, commands: ['session:summary', 'session:predict'] },
]

/** Codes that nobody has: who mistypes tries again, who searches finds nothing in a life. */
const WRONG_CODES = { points: 10, duration: 60 }
/** Of one address, however many seats it takes: a whole year that mistypes in the same minute. */
const WRONG_CODES_OF_ADDRESS = { points: 300, duration: 60 }

export interface RateLimit {
  /** Milliseconds to wait before this command; 0: go on. */
  waitFor(seat: string, command: unknown): Promise<number>
}

/** Codes that are tried: counted before they are looked up, so that many at one instant are no more than ten. */
export interface GuessLimit {
  /** Milliseconds to wait before the next guess; 0: go on. */
  take(guesser: Guesser): Promise<number>
  /** It was no guess: somebody has the code. */
  giveBack(guesser: Guesser): Promise<void>
}

interface Guesser {
  readonly seat: string
  readonly address: string
}

export const NO_LIMIT: RateLimit & GuessLimit = {
  waitFor: () => Promise.resolve(0),
  take: () => Promise.resolve(0),
  giveBack: () => Promise.resolve(),
}

/** By seat, never by address: a school is one address. */
export function createRateLimit(): RateLimit {
  const commands = new RateLimiterMemory(COMMANDS)
  const kinds = new Map<unknown, RateLimiterMemory>()
  for (const { limit, commands: some } of KINDS) {
    const limiter = new RateLimiterMemory(limit)
    for (const command of some) kinds.set(command, limiter)
  }
  return {
    async waitFor(seat, command) {
      const wait = await consume(commands, seat)
      const kind = kinds.get(command)
      return wait > 0 || kind === undefined ? wait : consume(kind, seat)
    },
  }
}

/** By seat, so that a class that mistypes does not lock its school out; by address far above, for seats cost nothing. */
export function createGuessLimit(): GuessLimit {
  const wrong = new RateLimiterMemory(WRONG_CODES)
  const ofAddress = new RateLimiterMemory(WRONG_CODES_OF_ADDRESS)
  return {
    async take({ seat, address }) {
      const wait = await consume(wrong, seat)
      return wait > 0 ? wait : consume(ofAddress, address)
    },
    async giveBack({ seat, address }) {
      await Promise.all([wrong.reward(seat), ofAddress.reward(address)])
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
