import type { MatchHead } from '#core/match/view.ts'

/**
 * Virtual milliseconds while a wait is lived through: `elapsed` of its `pauseMs` of the wall's clock have passed. Without
 * a wait, the time of the last line.
 */
export function virtualNow({ now, wait }: Pick<MatchHead, 'now' | 'wait'>, elapsed: number): number {
  if (wait === null) return now
  const part = wait.pauseMs === 0 ? 1 : Math.min(1, Math.max(0, elapsed / wait.pauseMs))
  return wait.from + (wait.until - wait.from) * part
}

/** How much of a timer has passed, from 0 to 1. */
export function partOf({ from, until }: MatchHead['timers'][number], now: number): number {
  return until <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (until - from)))
}

/** Timers that were set by what is on the diagram already: the others would tell what is still to be shown. */
export function shownTimers(head: Pick<MatchHead, 'timers'>, shownAt: number): MatchHead['timers'] {
  return head.timers.filter(({ from }) => from <= shownAt)
}
