export const CARD_LENGTH = 4
export const SECRET_LENGTH = 6

/** What is printed on a card. */
export interface Login {
  readonly card: string
  readonly secret: string
}

const CARD = /^[2-9A-HJ-NP-Z]{4}$/
const SECRET = /^[2-9A-HJ-NP-Z]{6}$/

/** Null: nothing that can be on a card. */
export function readLogin(given: unknown): Login | null {
  if (typeof given !== 'object' || given === null) return null
  const { card, secret } = given as Partial<Record<keyof Login, unknown>>
  const isLogin =
    typeof card === 'string' && typeof secret === 'string' && CARD.test(card) && SECRET.test(secret)
  return isLogin ? { card, secret } : null
}
