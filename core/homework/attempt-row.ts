/** An attempt as it is kept, with what its answers or its match have come to so far. Times are epoch milliseconds. */
export interface AttemptRow {
  readonly id: string
  readonly assignment: string
  readonly activity: number
  readonly nth: number
  readonly match: string | null
  readonly startedAt: number
  /** Of a quiz that was handed in and a chapter that was read; else null. */
  readonly finishedAt: number | null
  /** Null: it is no quiz. */
  readonly quiz: {
    readonly asked: number
    readonly answered: number
    readonly right: number
    readonly elapsedMs: number
  } | null
  /** Null: no close, or one that is not over. */
  readonly close: {
    readonly scenario: string
    readonly points: number
    readonly obtainable: number
    /** Decisions that were right at the first try, of so many. */
    readonly right: number
    readonly decisions: number
    readonly clean: boolean
    readonly elapsedMs: number
    readonly at: number
  } | null
}
