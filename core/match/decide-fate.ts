import type { CommandOf, Decision } from './decide.ts'
import type { MatchEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type Match, playsNow } from './match.ts'
import { untilAsked } from './until-asked.ts'

export function decideFate(match: Match, { by, flight, fate, wallMs }: CommandOf<'decide-fate'>): Decision {
  if (match.phase !== 'playing') return { refusal: match.phase === 'ended' ? 'match-over' : 'not-started' }
  if (match.pausedAt !== null) return { refusal: 'paused' }
  if (by !== 'time' && playsNow(match, 'network') !== by) return { refusal: 'not-your-turn' }
  if (!match.undecided.some((one) => one.flight === flight)) return { refusal: 'stale' }
  const decided: MatchEvent = { type: 'fate-decided', flight, fate, by, wallMs }
  return untilAsked(match, [decided, ...deliveredBeyondBudget(evolve(match, decided), wallMs)], wallMs)
}

/** With the budget spent there is nothing left to decide: what still waits is delivered. */
function deliveredBeyondBudget(match: Match, wallMs: number): MatchEvent[] {
  const isSpent = match.interventions >= (match.setup.plan.network?.budget ?? 0)
  return isSpent ? delivered(match, 'time', wallMs) : []
}

export function delivered({ undecided }: Match, by: 'computer' | 'time', wallMs: number): MatchEvent[] {
  return undecided.map(({ flight }) => {
    return { type: 'fate-decided', flight, fate: { kind: 'delivered' }, by, wallMs } as const
  })
}
