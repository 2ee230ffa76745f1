/**
 * What a backslash stands before in GIFT. The parser forgets some of them (in the answers of a matching question), reads
 * a colon in a text as a mistake, which Moodle does not, and has a meaning of its own for `&&058;`: so each of them goes
 * through it as one private character.
 */
const SHIELDED = ['\\', '~', '=', '#', '{', '}', ':', '\n', '&'] as const
const FIRST = 0xe000
const PRIVATE = /[\uE000-\uE008]/g

/** Neither of two, nor before the tolerance of a number. */
const COLON_IN_TEXT = /(?<!:)(?<![#=~%]\s{0,9}[+-]?[\d.]{1,20}):(?!:)/g

export function shieldGift(text: string): string {
  return text
    .replaceAll(PRIVATE, '')
    .replaceAll(/\\([\\~=#{}:n])/g, (_, character: string) => shield(character === 'n' ? '\n' : character))
    .replaceAll('&', shield)
    .replaceAll(COLON_IN_TEXT, shield)
}

export function unshieldGift(text: string): string {
  return text.replaceAll(PRIVATE, (character) => SHIELDED[character.charCodeAt(0) - FIRST] ?? '')
}

function shield(character: string): string {
  const place = SHIELDED.findIndex((one) => one === character)
  return String.fromCharCode(FIRST + place)
}
