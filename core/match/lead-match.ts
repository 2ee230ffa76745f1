import type { CommandOf, Decision } from './decide.ts'
import type { MatchEvent } from './events.ts'
import { type Match, isWaitingForPlayer, seatsOf } from './match.ts'
import { happened, untilAsked } from './until-asked.ts'

/** What whoever leads a class does to a match of theirs. */

export function pause(match: Match, { wallMs }: CommandOf<'pause'>): Decision {
  if (match.phase === 'ended') return { refusal: 'match-over' }
  if (match.pausedAt !== null) return { refusal: 'no-change' }
  return happened(match, [{ type: 'match-paused', wallMs }])
}

/** What would have happened meanwhile by itself happens now. */
export function resume(match: Match, { wallMs }: CommandOf<'resume'>): Decision {
  if (match.phase === 'ended') return { refusal: 'match-over' }
  if (match.pausedAt === null) return { refusal: 'no-change' }
  return untilAsked(match, [{ type: 'match-resumed', wallMs }], wallMs)
}

/** For the oldest open decision; another hint to the same would say the same. */
export function giveHint(match: Match, { role, wallMs }: CommandOf<'give-hint'>): Decision {
  if (match.phase !== 'playing') return { refusal: match.phase === 'ended' ? 'match-over' : 'not-started' }
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return { refusal: 'nothing-asked' }
  if (end.hinted) return { refusal: 'no-change' }
  return happened(match, [{ type: 'hint-given', role, stimulus: end.number, wallMs }])
}

/** A person takes the network from the computer, also in the middle of a match: from then on they are asked. */
export function handOver(match: Match, { role, holder }: CommandOf<'hand-over'>): Decision {
  if (match.phase === 'ended') return { refusal: 'match-over' }
  if (!seatsOf(match).includes(role)) return { refusal: 'no-such-role' }
  if (match.holders[role]?.kind !== 'computer') return { refusal: 'role-taken' }
  const taken: MatchEvent = { type: 'role-taken', role, holder }
  return happened(match, [taken])
}
