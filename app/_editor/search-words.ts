/** Whether a text holds all words that were typed, in any order and whatever their case. */
export function hasAllWords(text: string, typed: string): boolean {
  const within = text.toLocaleLowerCase()
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word))
}
