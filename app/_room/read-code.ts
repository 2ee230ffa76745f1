/** What keeps typed letters from being a code; each has a sentence that says what to do. */
export type CodeFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'count'; readonly count: number }
  /** One of those that look like others and are left out. */
  | { readonly kind: 'lookAlike'; readonly letter: string }
  | { readonly kind: 'strange'; readonly letter: string }

export type ReadCode = { readonly code: string } | { readonly fault: CodeFault }

const CODE_LENGTH = 6
/** Left out of every code. */
export const LOOK_ALIKES = ['0', '1', 'I', 'L', 'O'] as const

/** The code that somebody means: small letters, spaces, hyphens and full-width characters are how people type. */
export function readCode(typed: string): ReadCode {
  const letters = Array.from(typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, ''))
  if (letters.length === 0) return { fault: { kind: 'empty' } }
  const alike = letters.find((letter) => LOOK_ALIKES.some((one) => one === letter))
  if (alike !== undefined) return { fault: { kind: 'lookAlike', letter: alike } }
  const strange = letters.find((letter) => !/[2-9A-Z]/.test(letter))
  if (strange !== undefined) return { fault: { kind: 'strange', letter: strange } }
  if (letters.length !== CODE_LENGTH) return { fault: { kind: 'count', count: letters.length } }
  return { code: letters.join('') }
}

/** A code in an address, where what is none stays as it is: coming in with it says so. */
export function codeOf(part: string): string {
  const read = readCode(part)
  return 'code' in read ? read.code : part
}
