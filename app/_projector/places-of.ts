import type { StandingsRow } from '#core/session/view.ts'

/** A step of the podium: all who share the place. */
export interface PodiumPlace {
  readonly rank: number
  readonly points: number
  /** Empty where the board is anonymous. */
  readonly names: readonly string[]
  readonly count: number
}

const STEPS = 3

/** Who stands on the podium: the first three places; shared ones are one step, and fewer follow. */
export function placesOf(rows: readonly StandingsRow[]): readonly PodiumPlace[] {
  const ranks = [...new Set(rows.map(({ rank }) => rank))].filter((rank) => rank <= STEPS)
  return ranks.map((rank) => {
    const here = rows.filter((row) => row.rank === rank)
    const names = here.flatMap(({ name }) => (name === '' ? [] : [name]))
    return { rank, points: here[0]?.points ?? 0, names, count: here.length }
  })
}
