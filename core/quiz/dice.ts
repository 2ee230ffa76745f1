/** A source of chance that gives the same for the same seed. */
export interface Dice {
  /** A whole number, 0 … `sides` − 1. */
  readonly roll: (sides: number) => number
}

/**
 * Dice from a text. The text is spread over 32 bits by MurmurHash3's final mixing and drawn from with mulberry32 (Tommy
 * Ettinger's generator, public domain): small, even enough for a lesson, and no secret is made of it.
 */
export function diceOf(seed: string): Dice {
  let state = hashOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return { roll: (sides) => Math.floor((next() / 2 ** 32) * sides) }
}

/** FNV-1a over UTF-16 code units, then fmix32 of MurmurHash3, so that seeds that differ in one letter are far apart. */
export function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** One of a list that is not empty. */
export function pick<T>(dice: Dice, from: readonly [T, ...T[]]): T {
  return from[dice.roll(from.length)] ?? from[0]
}

/** All of them in another order, each order as likely as any (Fisher and Yates). */
export function shuffle<T>(dice: Dice, list: readonly T[]): T[] {
  const shuffled = [...list]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = dice.roll(last + 1)
    const [a, b] = [shuffled[last] as T, shuffled[other] as T]
    shuffled[last] = b
    shuffled[other] = a
  }
  return shuffled
}
