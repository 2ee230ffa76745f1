/** A share of 0 … 1 as a whole percent. */
export function percentOf(share: number): number {
  return Math.round(share * 100)
}

/** The ground of something by how much of it is wrong, 0 … 1: ink on it stays readable in both themes. */
export function heatGround(share: number): string {
  const part = Math.round(Math.min(1, share * 2) * 46)
  return `color-mix(in oklab, var(--wrong) ${part}%, var(--card))`
}
