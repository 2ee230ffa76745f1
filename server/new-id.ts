import { randomInt } from 'node:crypto'
import { ID_ALPHABET } from '#core/contract/id-alphabet.ts'

/** So many letters of {@link ID_ALPHABET}, by chance. */
export function newId(length: number): string {
  return Array.from({ length }, () => ID_ALPHABET[randomInt(ID_ALPHABET.length)]).join('')
}
