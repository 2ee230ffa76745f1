import { type Role, byRole } from '#core/by-role.ts'
import { REASONS, type Reason } from '#core/teardown/rejection.ts'
import { controlBits } from '#core/teardown/segment.ts'
import { type Match, hasNetworkPlayer, isWaitingForPlayer } from './match.ts'
import type { PairEnd, PairSegment, PairView } from './pair-view.ts'
import { becoming } from './position.ts'
import { place, resultOf } from './view-for.ts'

/** Refusals of one kind after which somebody is stuck at it. */
const STUCK_AFTER = 3

/** A match as its teacher and the wall see it; `sequence`: of the last row of its log that is in it. */
export function pairViewOf(match: Match, id: string, sequence: number): PairView {
  const { setup, phase, now, undecided } = match
  return {
    match: id,
    sequence,
    phase,
    paused: match.pausedAt !== null,
    now,
    ends: byRole((role) => endOf(match, role)),
    network: hasNetworkPlayer(setup) ? { place: place(match, 'network'), undecided: undecided.length } : null,
    segments: segmentsOf(match),
    mark: resultOf(match)?.mark ?? null,
  }
}

function endOf(match: Match, role: Role): PairEnd {
  const end = match.ends[role]
  return {
    place: place(match, role),
    state: end.settled.state,
    becoming: becoming(end),
    isAsked: match.phase === 'playing' && isWaitingForPlayer(end),
    refusals: end.refusals,
    stuckAt: stuckAt(match, role),
    decisions: end.number,
  }
}

/** What costs no try makes nobody stuck. */
function stuckAt({ timeline }: Match, role: Role): Reason | null {
  const refused = timeline.flatMap((item) =>
    item.kind === 'refused' && item.role === role && REASONS[item.reason].verdict !== 'not-needed'
      ? [item.reason]
      : [],
  )
  const often = (reason: Reason) => refused.filter((other) => other === reason).length >= STUCK_AFTER
  return refused.findLast(often) ?? null
}

/** What the ends have sent; a segment that is left over from another connection was sent by neither. */
function segmentsOf({ timeline }: Match): PairSegment[] {
  const arrivals = new Map<number, number>()
  const lost = new Set<number>()
  for (const item of timeline) {
    if (item.kind === 'arrived' && !arrivals.has(item.flight)) arrivals.set(item.flight, item.at)
    if (item.kind === 'fate' && item.fate.kind === 'lost') lost.add(item.flight)
  }
  return timeline.flatMap((item) => {
    if (item.kind !== 'sent') return []
    const { seq, ack, length } = item.segment
    const arrivedAt = arrivals.get(item.flight) ?? null
    const bits = controlBits(item.segment)
    return {
      from: item.role,
      bits,
      seq,
      ack,
      length,
      sentAt: item.at,
      arrivedAt,
      lost: lost.has(item.flight),
    }
  })
}
