/** What a cell of a file holds; null: nothing. Times are in UTC. */
export type RecordCell = string | number | Date | null

export interface RecordTable {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly RecordCell[])[]
}

/** Milliseconds as seconds with one decimal; null stays null. */
export function secondsOf(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 100) / 10
}

export function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms)
}
