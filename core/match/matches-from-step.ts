import type { MatchEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Match } from './match.ts'
import { isStep } from './replay-steps.ts'

/** The match as it stood at a step of its replay, from 0, and as each thing that happened after it has left it. */
export function matchesFromStep(events: Iterable<MatchEvent>, step: number): Match[] {
  const matches: Match[] = []
  let match: Match | null = null
  let at = 0
  for (const event of events) {
    const before: Match | null = match
    match = evolve(before, event)
    if (before !== null && isStep(event, before, match)) at += 1
    if (at >= step) matches.push(match)
  }
  return matches
}
