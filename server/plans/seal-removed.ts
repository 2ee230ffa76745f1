import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a removed plan was, and whose. */
interface Sealed {
  readonly teacher: string
  readonly id: string
  readonly share: string | null
}

/**
 * Proves to the next request that this teacher's plan had this link when it was removed. Without it, whoever knows a link
 * that is shared no more could have it lead to a plan of their own.
 */
export function sealRemoved(secret: string, { teacher, id, share }: Sealed): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['removed plan', teacher, id, share]))
    .digest('hex')
}

export function isSealOf(secret: string, sealed: Sealed, given: unknown): boolean {
  if (typeof given !== 'string') return false
  const [seal, other] = [Buffer.from(sealRemoved(secret, sealed)), Buffer.from(given)]
  return seal.length === other.length && timingSafeEqual(seal, other)
}
