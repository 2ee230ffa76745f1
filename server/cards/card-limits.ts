import { createHmac } from 'node:crypto'
import type { AttemptList } from '#server/accounts/ports.ts'

const WINDOW = 15 * 60 * 1000
/** Wrong secrets of one card, from wherever: 31^6 secrets are not tried out by tens. */
const BY_CARD = 10
/** Wrong ones of one address: a school is one, and a whole year may mistype its cards in the same break. */
const BY_ADDRESS = 300

export interface CardLimited {
  readonly why: 'locked' | 'too-many'
  readonly leftMs: number
}

/** Counts what is wrong alone. */
export interface CardLimits {
  /** Counted before it is looked at, so that of many at one moment no more are looked at; null: it may be. */
  begin(card: string, address: string): Promise<CardLimited | null>
  /** It was the right one, and counts nothing. */
  giveBack(card: string, address: string): Promise<void>
}

/** Counted in the database, so that a restart forgives nothing; by hashes, so that it holds no address. */
export function createCardLimits(attempts: AttemptList, secret: string): CardLimits {
  const keyOf = (...parts: readonly string[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex')
  const byCard = (card: string) => keyOf('card', card)
  const byAddress = (address: string) => keyOf('card-address', address)

  async function count(key: string, most: number): Promise<number> {
    const { count: made, leftMs } = await attempts.count(key, WINDOW)
    return made > most ? Math.max(1, leftMs) : 0
  }

  return {
    async begin(card, address) {
      const waitMs = await count(byAddress(address), BY_ADDRESS)
      if (waitMs > 0) return { why: 'too-many', leftMs: waitMs }
      const leftMs = await count(byCard(card), BY_CARD)
      return leftMs > 0 ? { why: 'locked', leftMs } : null
    },
    async giveBack(card, address) {
      await Promise.all([attempts.giveBack(byCard(card)), attempts.giveBack(byAddress(address))])
    },
  }
}

export const NO_CARD_LIMITS: CardLimits = { begin: async () => null, giveBack: async () => {} }
