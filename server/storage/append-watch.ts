/** Hears how rows are appended, for whoever counts. */
export interface AppendWatch {
  /** One statement with so many rows. */
  readonly wrote: (rows: number) => void
  /** A row was answered so many milliseconds after it came. */
  readonly answered: (ms: number) => void
}

/** `append`, and how long each of its rows takes. */
export function timeAppends<Row, Outcome>(
  append: (row: Row) => Promise<Outcome>,
  watch: AppendWatch | undefined,
): (row: Row) => Promise<Outcome> {
  if (watch === undefined) return append
  return async (row) => {
    const began = performance.now()
    try {
      return await append(row)
    } finally {
      watch.answered(performance.now() - began)
    }
  }
}
