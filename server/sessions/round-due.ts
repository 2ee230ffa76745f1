import type { SessionEvent } from '#core/session/events.ts'
import { type Place, type Session, presentRound } from '#core/session/session.ts'
import type { Due, DueChange } from '#server/matches/ports.ts'
import type { SessionLogRow } from './ports.ts'

/**
 * What a session does to its matches. Each is a due row that is written with the events that ask for it: done by
 * whichever process comes to it, again where that one dies, and with no harm where it was done already.
 * `open`: they are made, with who plays them. `hold`: they stand still, or go on, as the session does. `score`: what the
 * round has come to is written into the session's log.
 */
const ROUND_TASKS = ['open', 'hold', 'score'] as const
type RoundTask = (typeof ROUND_TASKS)[number]

export interface RoundDue extends Place {
  readonly task: RoundTask
}

/** Each row of the log asks for its own: what is asked for while one is being done is not done with it. */
function roundKind({ task, activity, question }: RoundDue, sequence: number): string {
  return `round:${task}:${activity}:${question}:${sequence}`
}

/** Null: the row is not about a round. */
export function roundDueOf({ kind }: Due): RoundDue | null {
  const [what, named, activity, question] = kind.split(':')
  const task = ROUND_TASKS.find((one) => one === named)
  if (what !== 'round' || task === undefined) return null
  return { task, activity: Number(activity), question: Number(question) }
}

/** What the events of one row have to be done to the matches of the session's last round. */
export function roundDue(
  before: Session | null,
  after: Session,
  { events, sequence }: Pick<SessionLogRow, 'events' | 'sequence'>,
): DueChange[] {
  const place = after.rounds.at(-1)?.place
  if (place === undefined) return []
  const isPlayed = [before, after].some((session) => session !== null && presentRound(session) !== null)
  const tasks = ROUND_TASKS.filter((task) => events.some((event) => isPlayed && asksFor(event) === task))
  return tasks.map((task) => ({ kind: roundKind({ task, ...place }, sequence), inMs: 0 }))
}

function asksFor(event: SessionEvent): RoundTask | null {
  switch (event.type) {
    case 'round-opened':
    case 'pair-added':
    case 'network-taken':
      return 'open'
    case 'session-paused':
    case 'session-resumed':
      return 'hold'
    case 'round-closed':
      return 'score'
    case 'session-created':
    case 'question-opened':
    case 'question-closing':
    case 'question-closed':
    case 'standings-shown':
    case 'round-scored':
    case 'reading-opened':
    case 'activity-inserted':
    case 'pairs-set':
    case 'projector-set':
    case 'time-added':
    case 'session-locked':
    case 'session-unlocked':
    case 'session-ended':
      return null
  }
}
