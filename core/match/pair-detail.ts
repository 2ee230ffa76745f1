import { type BySeat, type SeatRole, byRole } from '#core/by-role.ts'
import type { MatchEvent } from './events.ts'
import { replay } from './evolve.ts'
import type { Match } from './match.ts'
import type { Level } from './move.ts'
import { type ReplayStep, replaySteps } from './replay-steps.ts'
import type { MatchResult, Place, TimelineItem } from './view.ts'
import { place, resultOf, timelineForOthers } from './view-for.ts'

/**
 * One pair of a class, large: all that has happened at both ends, step by step, while it is played or when it is over.
 * For the teacher and the projector, never for one who plays. It says neither who sits there nor how sure they were.
 */
export interface PairDetail {
  readonly scenario: string
  readonly level: Level
  readonly phase: Match['phase']
  readonly seats: BySeat<Omit<Place, 'seat'>>
  readonly lines: readonly TimelineItem[]
  readonly steps: readonly ReplayStep[]
  readonly result: MatchResult | null
}

/** From the whole log so far; null where the match has none. */
export function pairDetailOf(events: readonly MatchEvent[]): PairDetail | null {
  const match = replay(events)
  if (match === null) return null
  const { scenario, level } = match.setup
  return {
    scenario,
    level,
    phase: match.phase,
    seats: { ...byRole((role) => held(match, role)), network: held(match, 'network') },
    lines: timelineForOthers(match),
    steps: replaySteps(events),
    result: resultOf(match),
  }
}

/** Whether a person or the computer is there, and not which one. */
function held(match: Match, role: SeatRole): Omit<Place, 'seat'> {
  const { kind, lent } = place(match, role)
  return { kind, lent }
}
