/** The keys of the choice at a place: its number, and its letter; from 0. */
export function shortcutAt(index: number): string {
  return `${index + 1} ${String.fromCodePoint(65 + index)}`
}
