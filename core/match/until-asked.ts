import type { Decision } from './decide.ts'
import type { MatchEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Match } from './match.ts'
import { whatHappensNext } from './what-happens-next.ts'

/** The events alone. */
export function happened(match: Match | null, events: readonly [MatchEvent, ...MatchEvent[]]): Decision {
  const [first, ...others] = events
  return { events, match: others.reduce(evolve, evolve(match, first)) }
}

/** The events, and all that then happens by itself until a player is asked or the match is over. */
export function untilAsked(match: Match, events: readonly MatchEvent[], wallMs: number): Decision {
  const all = [...events]
  let after = events.reduce(evolve, match)
  for (let next = whatHappensNext(after, wallMs); next !== null; next = whatHappensNext(after, wallMs)) {
    all.push(next)
    after = evolve(after, next)
  }
  return { events: all, match: after }
}
