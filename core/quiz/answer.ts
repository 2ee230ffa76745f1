import type { Misconception } from './misconception.ts'
import type {
  NumberQuestion,
  OrderQuestion,
  PairsQuestion,
  PointQuestion,
  Question,
  SeveralChoices,
  SingleChoice,
  TrueFalseQuestion,
} from './question.ts'

/** What somebody answers: of the same kind as the question. */
export type Answer =
  | { readonly kind: 'single'; readonly option: string }
  | { readonly kind: 'several'; readonly options: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'order'; readonly items: readonly string[] }
  /** Left id → right id. */
  | { readonly kind: 'pairs'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly kind: 'point'; readonly place: string }
  | { readonly kind: 'true-false'; readonly isTrue: boolean; readonly why: string }

export interface Grade {
  readonly right: boolean
  /** What the answer shows that its giver believes; empty where it is right or tells nothing. */
  readonly misconceptions: readonly Misconception[]
}

/** The key, as it may be shown once a question is closed: as an answer that is right. */
export type Key = Answer

type Hidden = 'key' | 'wrong' | 'explanation' | 'references' | 'claims'
type Unmarked<Q> = Q extends SingleChoice | SeveralChoices
  ? Omit<Q, Hidden | 'options'> & { readonly options: readonly Omit<Q['options'][number], 'misconception'>[] }
  : Q extends TrueFalseQuestion
    ? Omit<Q, Hidden | 'reasons'> & {
        readonly reasons: readonly Omit<Q['reasons'][number], 'misconception'>[]
      }
    : Q extends OrderQuestion | PairsQuestion | NumberQuestion | PointQuestion
      ? Omit<Q, Hidden>
      : never

/**
 * A question as it is asked: nothing in it tells the key, neither a field nor the order of its choices. The only form
 * that leaves the server before the question is closed.
 */
export type AskedQuestion = Unmarked<Question>

/** How often each thing was answered; by option, value, place, or right and wrong: see `distribution.ts`. */
export interface Distribution {
  /** Answers that were given. */
  readonly answers: number
  readonly right: number
  /**
   * Counts by what was chosen: an option's id, a number, a place, `true` or `false` and a reason's id, a pair
   * (`left>right`), an item at a place (`item@1`). The most frequent first, 20 at most.
   */
  readonly counts: readonly { readonly what: string; readonly count: number; readonly right: boolean }[]
}
