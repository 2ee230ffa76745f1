import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Login } from './read-login.ts'

/** What is stored of a card's secret: with the installation's key, and bound to its card, so that no two are alike. */
export function secretHashOf(key: string, { card, secret }: Login): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['card', card, secret]))
    .digest('hex')
}

/** In a time that does not tell how much of it is right; a card that is not there takes as long as one that is. */
export function isSecretOf(stored: string | null, given: string): boolean {
  const [a, b] = [Buffer.from(stored ?? NONE, 'hex'), Buffer.from(given, 'hex')]
  return a.length === b.length && timingSafeEqual(a, b) && stored !== null
}

const NONE = '0'.repeat(64)
