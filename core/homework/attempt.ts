import type { Counts } from './assignment.ts'

/** A student's nth go at an activity, and what it has come to. */
export interface Attempt {
  readonly id: string
  readonly activity: number
  /** 1, 2, 3 … */
  readonly nth: number
  /** Of a close. */
  readonly match: string | null
  /** Epoch milliseconds. */
  readonly startedAt: number
  /** Null: it is not finished. */
  readonly finishedAt: number | null
  /** Null as long as it is not finished, and where it was a close that ended when nothing was taken any more. */
  readonly result: AttemptResult | null
}

export interface AttemptResult {
  /** Of what could be had, 0 … 100 with one decimal. */
  readonly percent: number
  /** Answers, or decisions at the first try, that were right, of so many. */
  readonly right: number
  readonly decisions: number
  /** Decisions of a close that were theirs and that the computer took while they were gone: no points of what could be had. */
  readonly byComputer: number
  readonly elapsedMs: number
  /** Of a close: whether the pair closed cleanly; else null. */
  readonly clean: boolean | null
  readonly isLate: boolean
}

type Finished = Pick<Attempt, 'nth' | 'result'>

/** The attempt that counts, of those that are finished; null: none is. Of two that are equal the earlier one. */
export function countedOf<A extends Finished>(counts: Counts, attempts: readonly A[]): A | null {
  const finished = attempts.filter(({ result }) => result !== null).toSorted((a, b) => a.nth - b.nth)
  switch (counts) {
    case 'first':
      return finished[0] ?? null
    case 'last':
      return finished.at(-1) ?? null
    case 'best':
      return finished.reduce<A | null>(
        (best, one) => (best === null || percentOf(one) > percentOf(best) ? one : best),
        null,
      )
  }
}

function percentOf({ result }: Finished): number {
  return result?.percent ?? 0
}
