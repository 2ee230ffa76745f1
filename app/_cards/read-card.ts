import { type CodeFault, LOOK_ALIKES } from '#app/_room/read-code.ts'

export interface CardLogin {
  readonly card: string
  readonly secret: string
}

export type ReadCard = { readonly login: CardLogin } | { readonly fault: CodeFault }

const CARD_LENGTH = 4
const LOGIN_LENGTH = 10

/** The card that somebody means: as it is printed, or typed with small letters, other signs between, or full-width. */
export function readCard(typed: string): ReadCard {
  const letters = Array.from(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s·•.,/_‐-―-]/g, ''),
  )
  if (letters.length === 0) return { fault: { kind: 'empty' } }
  const alike = letters.find((letter) => LOOK_ALIKES.some((one) => one === letter))
  if (alike !== undefined) return { fault: { kind: 'lookAlike', letter: alike } }
  const strange = letters.find((letter) => !/[2-9A-Z]/.test(letter))
  if (strange !== undefined) return { fault: { kind: 'strange', letter: strange } }
  if (letters.length !== LOGIN_LENGTH) return { fault: { kind: 'count', count: letters.length } }
  const all = letters.join('')
  return { login: { card: all.slice(0, CARD_LENGTH), secret: all.slice(CARD_LENGTH) } }
}

/** As it is printed: `ABCD · EFG HJK`. */
export function printedCard({ card, secret }: CardLogin): string {
  return `${card} · ${secret.slice(0, 3)} ${secret.slice(3)}`
}

/** The link of a card. What follows the `#` a browser sends to nobody. */
export function cardLink(origin: string, { card, secret }: CardLogin): string {
  return `${origin}/card#${card}${secret}`
}
