import { answerTo } from './answer.ts'
import type { CommandOf, Decision } from './decide.ts'
import type { MatchEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type Match, isWaitingForPlayer } from './match.ts'
import { rightMoveToOldest } from './right-move.ts'
import { untilAsked } from './until-asked.ts'
import { limitOf } from './view-for.ts'

/** A player's time for a decision is over: the computer takes this one for them, and they lose its points. */
export function passLimit(match: Match, command: CommandOf<'pass-limit'>): Decision {
  const { role, stimulus, wallMs } = command
  const isOpen = match.phase === 'playing' && isAsked(match, command) && limitOf(match, role) !== null
  if (!isOpen) return { refusal: 'no-change' }
  const events: MatchEvent[] = []
  let after = match
  // A line and the segment that says it, or a segment and the state after it, are one decision.
  while (isAsked(after, command)) {
    const move = rightMoveToOldest(after.ends[role], match.setup.level)
    const answered = answerTo(after, { type: 'submit-move', role, by: 'computer', stimulus, move, wallMs })
    if (answered === null) throw new TypeError('the computer answers what was not asked')
    const late = answered.map(asLate)
    events.push(...late)
    after = late.reduce(evolve, after)
  }
  return untilAsked(match, events, wallMs)
}

function isAsked({ ends }: Match, { role, stimulus }: CommandOf<'pass-limit'>): boolean {
  return ends[role].number === stimulus && isWaitingForPlayer(ends[role])
}

/** A state that the player has not named is lost with the move before it. */
function asLate(event: MatchEvent): MatchEvent {
  return event.type === 'state-named' ? { ...event, verdict: 'given', by: 'computer' } : event
}
