import { createHmac } from 'node:crypto'
import type { AttemptList } from './ports.ts'

const MINUTE = 60 * 1000

interface Limit {
  readonly most: number
  readonly windowMs: number
}

/** Of one account: who guesses a password does not get far, and who mistypes does. */
const BY_ACCOUNT = {
  'sign-in': { most: 10, windowMs: 10 * MINUTE },
  'change-password': { most: 10, windowMs: 10 * MINUTE },
  'reset-mail': { most: 5, windowMs: 60 * MINUTE },
} as const satisfies Record<string, Limit>

/** Of one address: a school is one, and its whole staff may come in the same break. */
const BY_ADDRESS: Limit = { most: 200, windowMs: 10 * MINUTE }

export type AccountDeed = keyof typeof BY_ACCOUNT

/** Milliseconds to wait; 0: it may be tried. */
export interface AttemptLimits {
  byAccount(deed: AccountDeed, account: string): Promise<number>
  byAddress(path: string, address: string): Promise<number>
  /** It was the right one: what was tried before it no longer counts. */
  forget(deed: AccountDeed, account: string): Promise<void>
}

/** Counted in the database, so that a restart forgives nothing; by hashes, so that it holds no address. */
export function createAttemptLimits(attempts: AttemptList, secret: string): AttemptLimits {
  const keyOf = (...parts: readonly string[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex')

  async function count({ most, windowMs }: Limit, key: string): Promise<number> {
    const { count, leftMs } = await attempts.count(key, windowMs)
    return count > most ? Math.max(1, leftMs) : 0
  }

  return {
    byAccount: (deed, account) => count(BY_ACCOUNT[deed], keyOf('account', deed, account)),
    byAddress: (path, address) => count(BY_ADDRESS, keyOf('address', path, address)),
    forget: (deed, account) => attempts.forget(keyOf('account', deed, account)),
  }
}

export const NO_LIMITS: AttemptLimits = {
  byAccount: async () => 0,
  byAddress: async () => 0,
  forget: async () => {},
}
