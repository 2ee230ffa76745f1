import { byRole, partnerOf } from '#core/by-role.ts'
import type { Match } from './match.ts'
import { goalIsReached } from './network-goal.ts'
import { place, resultOf, timelineForOthers } from './view-for.ts'
import type { NetworkHead, NetworkView, TimelineItem } from './view.ts'

/** What the network's player may know: the segments, and nothing of the ends until it is over. */
export function networkViewFor(match: Match, id: string): NetworkView {
  return { ...networkHeadFor(match, id), timeline: networkTimelineFor(match) }
}

export function networkTimelineFor(match: Match): TimelineItem[] {
  return match.phase === 'ended' ? timelineForOthers(match) : match.timeline.filter(isOnTheWire)
}

function isOnTheWire({ kind }: TimelineItem): boolean {
  return kind === 'sent' || kind === 'arrived' || kind === 'fate'
}

/** @throws {TypeError} where the scenario has no task for the network */
export function networkHeadFor(match: Match, id: string): NetworkHead {
  const { level, scenario, plan } = match.setup
  if (plan.network === undefined) throw new TypeError(`${scenario} has no task for the network`)
  const { goal, budget, fewest } = plan.network
  return {
    match: id,
    scenario,
    level,
    role: 'network',
    phase: match.phase,
    paused: match.pausedAt !== null,
    now: lastSeenAt(match),
    undecided: match.undecided.map(({ flight, to, segment, sentAt }) => {
      return { flight, from: partnerOf(to), segment, sentAt }
    }),
    goal,
    reached: goalIsReached(match, goal),
    budget,
    used: match.interventions,
    fewest,
    you: place(match, 'network'),
    ends: byRole((role) => place(match, role)),
    result: resultOf(match),
  }
}

function lastSeenAt(match: Match): number {
  return networkTimelineFor(match).at(-1)?.at ?? 0
}
