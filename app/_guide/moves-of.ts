import type { Role } from '#core/by-role.ts'
import { evolve } from '#core/match/evolve.ts'
import type { Match } from '#core/match/match.ts'
import type { Stimulus } from '#core/teardown/endpoint.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import { playScenario } from '#app/_figures/close/play-scenario.ts'

/** A decision of one end, as it is right. */
export interface GuideMove {
  readonly role: Role
  /** What it answers. */
  readonly happened: readonly Stimulus[]
  /** null: nothing is sent. */
  readonly segment: Segment | null
  /** Where the end stands after it. */
  readonly state: State
}

/** All that is asked in a scenario, in order, as the rules play it with the numbers of every figure. */
export function guideMoves(scenario: string): readonly GuideMove[] {
  const moves: GuideMove[] = []
  let match: Match | null = null
  for (const event of playScenario(scenario)?.events ?? []) {
    const before: Match | null = match
    match = evolve(before, event)
    if (event.type !== 'move-accepted' || before === null || match === null) continue
    const { role, segment, closes } = event
    const happened = before.ends[role].open.slice(0, closes)
    moves.push({ role, happened, segment, state: match.ends[role].settled.state })
  }
  return moves
}
