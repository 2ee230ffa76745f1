import type { PairDetail } from '#core/match/pair-detail.ts'
import type { LookedAt } from './looked-at.ts'

/** At which step of a pair's replay to begin: where it was asked for, where it was first refused for that, else the last. */
export function firstStep({ steps, lines }: PairDetail, { step, reason }: LookedAt): number {
  const last = steps.length - 1
  if (step !== null) return Math.min(step, last)
  if (reason === null) return last
  const found = steps.findIndex(({ from, shown }) =>
    lines.slice(from, shown).some((item) => item.kind === 'refused' && item.reason === reason),
  )
  return found < 0 ? last : found
}
