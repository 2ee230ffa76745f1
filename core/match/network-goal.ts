import { byRole } from '#core/by-role.ts'
import type { NetworkGoal } from '#core/scenarios/plan.ts'
import type { State } from '#core/teardown/state.ts'
import { type Match, hasNetworkPlayer } from './match.ts'
import type { NetworkResult } from './view.ts'

const REACHED: Readonly<Record<NetworkGoal, (match: Match) => boolean>> = {
  retransmission: ({ timeline }) => timeline.some((item) => item.kind === 'timer' && item.timer === 'RTO'),
  'time-wait-restarts': restartsTimeWait,
  reset: ({ timeline }) => timeline.some((item) => item.kind === 'sent' && item.segment.rst),
  closing: ({ timeline }) => timeline.some((item) => item.kind === 'state' && item.state === 'CLOSING'),
  'gives-up': ({ ends }) => [ends.client, ends.server].some(({ settled }) => settled.told === 'user timeout'),
}

/** Whether what the network's player is to bring about has come about. */
export function goalIsReached(match: Match, goal: NetworkGoal): boolean {
  return REACHED[goal](match)
}

/** A FIN comes again to an end that waits 2MSL: it answers, and the wait begins anew. */
function restartsTimeWait({ timeline }: Match): boolean {
  const states: Record<'client' | 'server', State | null> = byRole(() => null)
  for (const item of timeline) {
    if (item.kind === 'state') states[item.role] = item.state
    if (item.kind === 'arrived' && item.segment.fin && states[item.role] === 'TIME-WAIT') return true
  }
  return false
}

/** The network's own score: all of 100 for the goal with the fewest interventions, less for more, none without it. */
export function networkResultOf(match: Match): NetworkResult | null {
  const task = match.setup.plan.network
  if (task === undefined || !hasNetworkPlayer(match.setup)) return null
  const { goal, fewest } = task
  const used = match.interventions
  const reached = goalIsReached(match, goal)
  const points = reached ? Math.round((100 * fewest) / Math.max(used, fewest)) : 0
  return { goal, reached, used, fewest, points }
}
