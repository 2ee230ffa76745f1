import type { StandingsHead, StandingsRow } from './view.ts'

/** What a seat has got in the questions that are closed. */
export interface Total {
  readonly points: number
  /** Questions answered right. */
  readonly right: number
}

/** By seat: those that have answered anything. */
export type Totals = ReadonlyMap<string, Total>

export const NO_TOTAL: Total = { points: 0, right: 0 }
const ROWS_SHOWN = 10

/** The totals with one more question's. Nothing is changed in place: what was shown stays what it was. */
export function addTo(totals: Totals, results: Iterable<readonly [string, Total]>): Totals {
  const after = new Map(totals)
  for (const [seat, { points, right }] of results) {
    const before = after.get(seat) ?? NO_TOTAL
    after.set(seat, { points: before.points + points, right: before.right + right })
  }
  return after
}

/** The first ten. Who has the same points has the same rank, and the next one counts all before: 1, 1, 3. */
export function standingsOf(totals: Totals, names: Readonly<Record<string, string>>): StandingsHead {
  const ranked = rankAll(totals)
  const rows = ranked.slice(0, ROWS_SHOWN).map((row) => ({ ...row, name: names[row.seat] ?? '' }))
  return { rows, ranked: ranked.length }
}

/** Whose names {@link standingsOf} shows. */
export function seatsShown(totals: Totals): string[] {
  return rankAll(totals)
    .slice(0, ROWS_SHOWN)
    .map(({ seat }) => seat)
}

/** The seat's rank; null where it has answered nothing. */
export function ranksOf(totals: Totals): ReadonlyMap<string, number> {
  return new Map(rankAll(totals).map(({ seat, rank }) => [seat, rank]))
}

function rankAll(totals: Totals): Omit<StandingsRow, 'name'>[] {
  const sorted = [...totals].toSorted(([a, x], [b, y]) => y.points - x.points || (a < b ? -1 : 1))
  let rank = 1
  return sorted.map(([seat, { points, right }], index) => {
    if (points !== sorted[index - 1]?.[1].points) rank = index + 1
    return { rank, seat, points, right }
  })
}
