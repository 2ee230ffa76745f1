type Pairs = readonly (readonly [string, string])[]

/** Both are taken out of the pairs they are in, and are a pair. */
export function joined(pairs: Pairs, a: string, b: string): Pairs {
  return a === b ? pairs : [...parted(parted(pairs, a), b), [a, b]]
}

export function parted(pairs: Pairs, seat: string): Pairs {
  return pairs.filter((pair) => !pair.includes(seat))
}

/** Those that are in no pair, in their order; who has gone for good leaves nobody paired. */
export function unpaired(pairs: Pairs, seats: readonly string[]): readonly string[] {
  const taken = new Set(present(pairs, seats).flat())
  return seats.filter((seat) => !taken.has(seat))
}

export function present(pairs: Pairs, seats: readonly string[]): Pairs {
  const here = new Set(seats)
  return pairs.filter(([a, b]) => here.has(a) && here.has(b))
}
