import type { PairView } from '#core/match/pair-view.ts'
import type { SeatRole } from '#core/by-role.ts'
import { awaitedIn } from './pair-status.ts'

/** Since when each decision has been waited for, by this page's clock; by match, role and decision. */
export type WaitingSince = ReadonlyMap<string, number>

/** `now`: this page's clock. What is not waited for any more is forgotten. */
export function nextWaiting(since: WaitingSince, pairs: readonly PairView[], now: number): WaitingSince {
  const keys = pairs.flatMap((pair) => awaitedIn(pair).map((role) => waitKey(pair, role)))
  const isSame = keys.length === since.size && keys.every((key) => since.has(key))
  return isSame ? since : new Map(keys.map((key) => [key, since.get(key) ?? now]))
}

export function waitKey({ match, ends, network }: PairView, role: SeatRole): string {
  const decision = role === 'network' ? `of ${network?.undecided ?? 0}` : ends[role].decisions
  return `${match} ${role} ${decision}`
}
