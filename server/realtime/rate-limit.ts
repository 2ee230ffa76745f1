import { RateLimiterMemory } from 'rate-limiter-flexible'
import { consumePoint } from '#server/accounts/consume-point.ts'
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

/** Milliseconds after which what is looked up now is known. */
const LOOKED_WITHIN = 1000

export interface RateLimit {
  /** Milliseconds to wait before this command; 0: go on. */
  waitFor(seat: string, command: unknown): Promise<number>
}

/**
 * Codes that are tried. Those of a seat are counted before they are looked up, so that many at one instant are no more
 * than ten; those of an address only once they are known to be wrong, for a school is one address, and all of it may
 * come back at once.
 */
export interface GuessLimit {
  /** Milliseconds for which the seat waits before it tries again; 0: it goes on. */
  take(seat: string): Promise<number>
  /** It was no guess: somebody has the code. */
  giveBack(seat: string): Promise<void>
  /** Milliseconds for which nobody of this address comes in who was not in before; 0: it is looked up, till `looked`. */
  shutFor(address: string): Promise<number>
  looked(address: string, wasWrong: boolean): Promise<void>
}

export const NO_LIMIT: RateLimit & GuessLimit = {
  waitFor: () => Promise.resolve(0),
  take: () => Promise.resolve(0),
  giveBack: () => Promise.resolve(),
  shutFor: () => Promise.resolve(0),
  looked: () => Promise.resolve(),
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
      const wait = await consumePoint(commands, seat)
      const kind = kinds.get(command)
      return wait > 0 || kind === undefined ? wait : consumePoint(kind, seat)
    },
  }
}

/** By seat, so that a class that mistypes does not lock its school out; by address far above, for seats cost nothing. */
export function createGuessLimit(): GuessLimit {
  const wrong = new RateLimiterMemory(WRONG_CODES)
  const ofAddress = new RateLimiterMemory(WRONG_CODES_OF_ADDRESS)
  /** By address: codes that are being looked up, each of which may be wrong. */
  const underWay = new Map<string, number>()
  return {
    take: (seat) => consumePoint(wrong, seat),
    async giveBack(seat) {
      await wrong.reward(seat)
    },
    async shutFor(address) {
      const wrong = await ofAddress.get(address)
      const looking = underWay.get(address) ?? 0
      if (wrong !== null && wrong.remainingPoints <= 0) return Math.max(1, wrong.msBeforeNext)
      if ((wrong?.consumedPoints ?? 0) + looking >= WRONG_CODES_OF_ADDRESS.points) return LOOKED_WITHIN
      underWay.set(address, looking + 1)
      return 0
    },
    async looked(address, wasWrong) {
      const others = (underWay.get(address) ?? 1) - 1
      if (others > 0) underWay.set(address, others)
      else underWay.delete(address)
      if (wasWrong) await ofAddress.penalty(address)
    },
  }
}
