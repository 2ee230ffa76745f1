import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Takes one point of a limit. Milliseconds to wait where there is none left; 0: go on. */
export async function consumePoint(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext)
    throw error
  }
}
