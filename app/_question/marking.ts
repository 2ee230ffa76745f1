import type { Answer, Distribution, Key } from '#core/quiz/answer.ts'

/** What is known once a question is closed. */
export interface Marking {
  readonly key: Key
  /** What whoever looks has answered; null: nothing. */
  readonly own: Answer | null
  /** Whether that was right; of several right places the key names one only. */
  readonly ownIsRight: boolean
  readonly distribution: Distribution | null
}

/** How a choice stands once the question is closed; null: neither right nor chosen. */
export type Mark = 'right-chosen' | 'right' | 'right-missed' | 'wrong-chosen' | null

/** `answered`: whoever looks has answered, so that a right thing that was not chosen was missed. */
export function markOf(isKey: boolean, isOwn: boolean, answered: boolean): Mark {
  if (isKey && isOwn) return 'right-chosen'
  if (isKey) return answered ? 'right-missed' : 'right'
  return isOwn ? 'wrong-chosen' : null
}

/** How many chose it, of how many; null where nothing was counted. */
export interface Tally {
  readonly count: number
  readonly of: number
}

export function tallyOf(distribution: Distribution | null, what: string): Tally | null {
  if (distribution === null) return null
  const count = distribution.counts.find((one) => one.what === what)?.count ?? 0
  return { count, of: distribution.answers }
}

/** Whole percent; nobody has answered: 0. */
export function percentOf({ count, of }: Tally): number {
  return of === 0 ? 0 : Math.round((100 * count) / of)
}
