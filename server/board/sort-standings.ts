import type { StandingOrder, StandingRow, StandingSort } from './standing-view.ts'

/** Who has nothing in a column stands last, whichever way it is sorted; of two that are equal the better rank first. */
export function sortStandings(
  rows: readonly StandingRow[],
  { by, down }: StandingOrder,
  language: string,
): readonly StandingRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return rows.toSorted((a, b) => {
    const first = by === 'name' ? byName(a, b, compare) : byValue(valueOf(a, by), valueOf(b, by), down)
    const wanted = by === 'name' && down ? -first : first
    return wanted || byValue(a.rank, b.rank, false) || byName(a, b, compare)
  })
}

/** Those without a name behind, by their numbers. */
function byName(a: StandingRow, b: StandingRow, compare: (x: string, y: string) => number): number {
  if (a.name !== null && b.name !== null) return compare(a.name, b.name) || a.number - b.number
  return Number(a.name === null) - Number(b.name === null) || a.number - b.number
}

function byValue(a: number | null, b: number | null, down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return down ? b - a : a - b
}

function valueOf(row: StandingRow, by: Exclude<StandingSort, 'name'>): number | null {
  switch (by) {
    case 'rank':
      return row.rank
    case 'points':
      return row.points
    case 'accuracy':
      return row.accuracy
    case 'done':
      return row.done
    case 'attempts':
      return row.attempts
    case 'time':
      return row.elapsedMs
    case 'last':
      return row.lastAt
    case 'mastery':
      return masteryOf(row)
    case 'trend':
      return riseOf(row)
  }
}

/** The share of what was right, over all skills; null: none was trained. */
function masteryOf({ skills }: StandingRow): number | null {
  const [right, of] = skills.reduce(([sum, all], skill) => [sum + skill.right, all + skill.of], [0, 0])
  return of === 0 ? null : right / of
}

/** From the first part in which there is something to the last one, percent; null: there are no two. */
function riseOf({ trend }: StandingRow): number | null {
  const known = trend.filter((part) => part !== null)
  const [first, last] = [known[0], known.at(-1)]
  return known.length < 2 || first === undefined || last === undefined ? null : last - first
}
