import type { PairSize } from './pair-sizes.ts'

export interface WallGrid {
  readonly columns: number
  readonly rows: number
  readonly size: PairSize
}

/** Of what is left of a wide screen for the wall, and of a pair: width by height. */
const WALL = 1.95
const PAIR = 1.25

/** The columns in which as many pairs as these become largest, all of them on one screen. */
export function gridFor(pairs: number): WallGrid {
  const count = Math.max(1, pairs)
  let best = { columns: 1, rows: count, height: 0 }
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns)
    const height = Math.min(WALL / columns / PAIR, 1 / rows)
    if (height > best.height + 1e-9) best = { columns, rows, height }
  }
  return { columns: best.columns, rows: best.rows, size: sizeFor(count) }
}

function sizeFor(pairs: number): PairSize {
  if (pairs <= 6) return 'large'
  return pairs <= 20 ? 'medium' : 'small'
}
