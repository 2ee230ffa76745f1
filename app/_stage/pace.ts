import type { TimelineItem } from '#core/match/view.ts'

/** Milliseconds that a segment is seen to fly. Also the least time between a move and what follows, whoever answers. */
export const FLIGHT_MS = 1000
/** Milliseconds that something is looked at which the endpoint repeats by itself. */
const REPEAT_MS = 150
const BREATH_MS = 300

/**
 * How long what is seen already is looked at before line `index` joins it; beyond the last line: before the player is
 * asked. The verdict and the new state are not kept waiting, everything else lets a segment finish its way.
 */
export function pauseBefore(items: readonly TimelineItem[], index: number): number {
  const next = items[index]
  if (next?.kind === 'accepted' || next?.kind === 'refused' || next?.kind === 'state') return 0
  if (isRepeat(next) || isRepeat(items[index - 1])) return REPEAT_MS
  const last = items.slice(0, index).findLast((item) => item.kind !== 'accepted' && item.kind !== 'state')
  return last?.kind === 'sent' || last?.kind === 'arrived' ? FLIGHT_MS : BREATH_MS
}

function isRepeat(item: TimelineItem | undefined): boolean {
  return item?.kind === 'sent' && item.by === 'endpoint'
}
