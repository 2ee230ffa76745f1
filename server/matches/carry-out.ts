import type { DoorCode } from '#core/contract/door-codes.ts'
import { type Command, type Refusal, decide } from '#core/match/decide.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import { sharersOf } from '#core/match/shared-end.ts'
import { dueChanges } from './due-changes.ts'
import { chairsOf } from './match-change.ts'
import type { Append, LogRow } from './ports.ts'
import { scoreRows } from './score-rows.ts'
import type { Times } from './times.ts'

/** Commands that a use case wants carried out together, as one row; none: there is nothing to do. */
export type Wish = (match: Match | null) => readonly Command[] | DoorCode

const DOOR_OF: Readonly<Record<Refusal, DoorCode>> = {
  'match-exists': 'internal',
  'role-taken': 'match-full',
  'not-started': 'not-started',
  'match-over': 'match-over',
  'not-your-turn': 'not-needed-here',
  'not-your-turn-yet': 'not-your-turn-yet',
  paused: 'paused',
  'nothing-asked': 'nothing-asked',
  stale: 'stale',
  'numbers-missing': 'malformed',
  'confidence-missing': 'confidence-missing',
  'no-such-role': 'no-such-role',
  'no-change': 'not-needed-here',
}

export interface CarriedOut {
  readonly events: readonly MatchEvent[]
  /** After them. */
  readonly match: Match
}

/** The events of all commands, each decided on what the one before leaves, or the first refusal; null: no commands. */
export function carryOut(match: Match | null, wish: Wish): CarriedOut | DoorCode | null {
  const commands = wish(match)
  if (typeof commands === 'string') return commands
  const events: MatchEvent[] = []
  let after = match
  for (const command of commands) {
    const decision = decide(after, command)
    if ('refusal' in decision) return DOOR_OF[decision.refusal]
    events.push(...decision.events)
    after = decision.match
  }
  return after === null || events.length === 0 ? null : { events, match: after }
}

/** The row with all that is written in the same transaction. */
export function withConsequences(before: Match | null, after: Match, row: LogRow, times: Times): Append {
  return {
    ...row,
    seats: seatsTaken(row, after),
    due: dueChanges(before, after, times),
    scores: scoreRows(row.match, before, after),
  }
}

function seatsTaken({ events }: LogRow, after: Match): Append['seats'] {
  const roles = events.flatMap((event) => (event.type === 'role-taken' ? [event.role] : []))
  return roles.flatMap((role) =>
    chairsOf(after, role).flatMap(({ sharer }) => {
      const seat = sharersOf(after, role)[sharer]
      return seat === undefined ? [] : [{ role, sharer, seat }]
    }),
  )
}
