import { z } from 'zod'
import { SEAT_ROLES } from '#core/by-role.ts'
import { NETWORK_MODES, WAITS } from '#core/match/events.ts'
import { CONFIDENCES, LEVELS } from '#core/match/move.ts'
import type { RefusalView } from '#core/match/view.ts'
import { commandId, matchId, scenarioId } from './ids.ts'
import { fate, move } from './move.ts'
import type { MatchUpdate } from './updates.ts'

const level = z.literal(LEVELS)

/** What a player says of a match. */
export const matchCommands = {
  /** Makes a match and takes a role in it. */
  'match:create': z.strictObject({
    scenario: scenarioId,
    level,
    /** Who takes the roles that are free: whoever comes by the link, or the computer both ends. */
    partner: z.enum(['friend', 'computer']),
    role: z.enum(SEAT_ROLES),
    /** Who decides on segments in flight; without it the scenario's script. */
    network: z.enum(NETWORK_MODES).optional(),
    /** How long timers are waited for; without it `fast`. */
    waits: z.enum(WAITS).optional(),
    /** Whether each move says how sure its player is; without it not. */
    confidence: z.boolean().optional(),
    /** Somebody's first match: shows how to move, and is not scored; without it not. */
    guided: z.boolean().optional(),
  }),
  /** Takes a free role (`role`, or the first), or comes back to one's own; from then on `match:updated` arrives. */
  'match:join': z.strictObject({ match: matchId, role: z.enum(SEAT_ROLES).optional() }),
  /** Waits for a stranger: `match:paired` says when there is one. Sent again every 5 s while waiting. */
  'match:quick': z.strictObject({ scenario: scenarioId, level }),
  'match:quick-cancel': z.strictObject({}),
  /** The computer takes the roles that are still free. */
  'match:computer': z.strictObject({ match: matchId }),
  'move:submit': z.strictObject({
    match: matchId,
    command: commandId,
    /** `asked.stimulus` of the view that the move answers. */
    stimulus: z.int().min(0),
    move,
    /** Where the match asks for it, with each line and segment. */
    confidence: z.enum(CONFIDENCES).optional(),
  }),
  /** The network's player decides on one of `undecided`. */
  'fate:decide': z.strictObject({ match: matchId, command: commandId, flight: z.int().min(1), fate }),
  /** Would have the present wait for a timer skipped, or the next one; so it is once everybody would. */
  'wait:skip': z.strictObject({ match: matchId }),
  /** The same scenario once more, for the same persons with the ends swapped; both who ask come to the same match. */
  'match:again': z.strictObject({ match: matchId }),
  /** Goes for good: the computer takes the seat at once; `match:join` takes it back. */
  'match:leave': z.strictObject({ match: matchId }),
} as const

export interface MatchReplies {
  'match:create': { readonly match: string }
  'match:join': { readonly update: MatchUpdate }
  'match:quick': { readonly match: string | null }
  'match:quick-cancel': object
  'match:computer': object
  'move:submit': MoveAck
  'fate:decide': { readonly update: MatchUpdate }
  'wait:skip': object
  'match:again': { readonly match: string }
  'match:leave': object
}

export type MoveAck =
  | { readonly verdict: 'right' | 'right-too'; readonly points: number; readonly update: MatchUpdate }
  | {
      readonly verdict: 'refused'
      readonly refusal: RefusalView
      readonly counted: boolean
      readonly update: MatchUpdate
    }
