import { createHash } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { consumePoint } from './consume-point.ts'
import { proofFromCookies } from './seat-cookie.ts'
import { TEACHER_COOKIE } from './teacher-auth.ts'

/** What one person has pages do: an editor that saves with each pause is far below. */
const BY_PERSON = { points: 300, duration: 60 }
/** Of one address, whatever it says of who it is: a school is one, and all its classes may do homework at once. */
const BY_ADDRESS = { points: 6000, duration: 60 }

/** What pages send to be done, server actions all: they have no limit of their own. */
export interface DeedLimit {
  /** Milliseconds to wait before this one; 0: go on. */
  waitFor(cookies: string | undefined, address: string): Promise<number>
}

export const NO_DEED_LIMIT: DeedLimit = { waitFor: async () => 0 }

/**
 * By the cookie that proves a person, or would: whoever makes one up has the address's limit all the same. In memory,
 * so of each process.
 */
export function createDeedLimit(): DeedLimit {
  const persons = new RateLimiterMemory(BY_PERSON)
  const addresses = new RateLimiterMemory(BY_ADDRESS)
  return {
    async waitFor(cookies, address) {
      const person = personIn(cookies)
      const wait = person === null ? 0 : await consumePoint(persons, person)
      // Whoever has had too much done costs those beside them nothing.
      return wait > 0 ? wait : consumePoint(addresses, address)
    },
  }
}

/** Hashed: a table of cookies is nothing to keep. */
function personIn(cookies: string | undefined): string | null {
  const teacher = cookies?.split(';').find((pair) => pair.trim().startsWith(`${TEACHER_COOKIE}=`))
  const proof = teacher?.trim() ?? proofFromCookies(cookies)?.token
  return proof === undefined ? null : createHash('sha256').update(proof).digest('base64url')
}
