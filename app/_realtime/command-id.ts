import { ID_ALPHABET } from '#core/contract/id-alphabet.ts'

const LENGTH = 20

/** A fresh id for a command. `randomUUID` is missing on http pages, so the letters are drawn one by one. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return [...bytes].map((byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join('')
}
