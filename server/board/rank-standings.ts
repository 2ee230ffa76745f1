import { createHash } from 'node:crypto'
import { percentAt } from '#core/scoring/percent.ts'
import type { Standing } from './ports.ts'

/** Who has the same points has the same rank, and the next one counts all before: 1, 1, 3. Null: has done nothing. */
export function ranksOf(rows: readonly Standing[]): ReadonlyMap<string, number | null> {
  const sorted = rows.toSorted((a, b) => b.points - a.points)
  let rank = 1
  return new Map(
    sorted.map((row, index) => {
      if (row.points !== sorted[index - 1]?.points) rank = index + 1
      return [row.id, hasDone(row) ? rank : null]
    }),
  )
}

function hasDone({ points, attempts, done }: Standing): boolean {
  return points > 0 || attempts > 0 || done > 0
}

/**
 * Who is called by a number, in an order that says nothing of the roster: ids are by chance. From 1. `board`: of another
 * one the numbers are others, so that where names may be seen they do not tell who is who where they may not.
 */
export function numbersOf(rows: readonly Standing[], board: string): ReadonlyMap<string, number> {
  const drawn = rows.map(
    ({ id }) => [id, createHash('sha256').update(`${board} ${id}`).digest('hex')] as const,
  )
  const sorted = drawn.toSorted(([, a], [, b]) => (a < b ? -1 : 1))
  return new Map(sorted.map(([id], index) => [id, index + 1]))
}

/** 0 … 100 with one decimal; null: nothing to be right in. */
export function accuracyOf({ right, decisions }: Pick<Standing, 'right' | 'decisions'>): number | null {
  return decisions === 0 ? null : percentAt(right, decisions)
}
