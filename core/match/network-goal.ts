import { byRole } from '#core/by-role.ts'
import type { NetworkGoal } from '#core/scenarios/plan.ts'
import { type Segment, sequenceLength } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import type { Match } from './match.ts'
import type { NetworkResult } from './view.ts'

const REACHED: Readonly<Record<NetworkGoal, (match: Match) => boolean>> = {
  retransmission: sendsAgain,
  'time-wait-restarts': restartsTimeWait,
  reset: ({ timeline }) => timeline.some((item) => item.kind === 'sent' && item.segment.rst),
  closing: ({ timeline }) => timeline.some((item) => item.kind === 'state' && item.state === 'CLOSING'),
}

/** Whether what the network's player is to bring about has come about. */
export function goalIsReached(match: Match, goal: NetworkGoal): boolean {
  return REACHED[goal](match)
}

/** Numbers leave an end a second time: that is seen on the wire, a timer that has fired is not. */
function sendsAgain({ timeline }: Match): boolean {
  const sent = timeline.flatMap((item) => (item.kind === 'sent' ? [item] : []))
  return sent.some(({ role, segment }, index) =>
    sent.slice(0, index).some((earlier) => earlier.role === role && isSentAgain(earlier.segment, segment)),
  )
}

function isSentAgain(earlier: Segment, later: Segment): boolean {
  return sequenceLength(earlier) > 0 && sequenceLength(later) > 0 && earlier.seq === later.seq
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
  if (task === undefined || match.holders.network?.kind !== 'person') return null
  const { goal, fewest } = task
  const used = match.interventions
  // What comes about by itself is nobody's merit.
  const reached = used > 0 && goalIsReached(match, goal)
  const points = reached ? Math.round((100 * fewest) / Math.max(used, fewest)) : 0
  return { goal, reached, used, fewest, points }
}
