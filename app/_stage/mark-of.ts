import type { MatchResult, TimelineItem } from '#core/match/view.ts'

export type Mark = 'clean' | 'unaided' | 'aided'

/** Where the scenario is one of a reset or of no end at all, nobody is blamed for a close that is not clean. */
export function markOf({ clean }: MatchResult, items: readonly TimelineItem[]): Mark {
  if (clean) return 'clean'
  return items.some((item) => item.kind === 'accepted' && item.verdict === 'given') ? 'aided' : 'unaided'
}
