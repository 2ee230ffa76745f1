import { z } from 'zod'
import { SEAT_ROLES } from '#core/by-role.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { ACTS } from '#core/session/acts.ts'
import { TIMES } from '#core/session/class-settings.ts'
import type { SessionSummary } from '#core/session/summary.ts'
import { commandId, matchId, seatId, sessionCode, studentId } from './ids.ts'
import type { SessionUpdate } from './updates.ts'

const shows = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('auto') }),
  z.strictObject({ kind: z.literal('frozen') }),
  z.strictObject({ kind: z.literal('pair'), match: matchId, step: z.int().min(0).max(10_000).nullable() }),
])

/** What a host says, and a projector: `session:watch` and `session:pair` are its own two. */
export const hostCommands = {
  /** Follows a session as its host, proved by the cookie that came when it was made. */
  'session:host': z.strictObject({ code: sessionCode }),
  /** Follows a session as its projector, proved by a host's cookie or the projector's own. */
  'session:watch': z.strictObject({ code: sessionCode }),
  /** `at`: the sequence of the head that was looked at; one from before the present step: `stale`. */
  'session:act': z.strictObject({
    session: matchId,
    command: commandId,
    at: z.int().min(0),
    act: z.enum(ACTS),
  }),
  /** Sends a player away, who does not come back. */
  'session:kick': z.strictObject({ session: matchId, seat: seatId }),
  /** Gives a player another name by chance. */
  'session:rename': z.strictObject({ session: matchId, seat: seatId }),
  'session:time': z.strictObject({ session: matchId, seat: seatId, time: z.enum(TIMES) }),
  /** Says which student of the class's roster a seat is; null: none. */
  'session:student': z.strictObject({ session: matchId, seat: seatId, student: studentId.nullable() }),
  /** The pairs of the next round, by hand. */
  'session:pairs': z.strictObject({
    session: matchId,
    command: commandId,
    pairs: z
      .array(z.tuple([seatId, seatId]).readonly())
      .max(250)
      .readonly(),
  }),
  'session:show': z.strictObject({ session: matchId, command: commandId, shows }),
  /** All are asked what the end sends next, at this step of a pair's replay; while a round is talked about. */
  'session:predict': z.strictObject({
    session: matchId,
    command: commandId,
    at: z.int().min(0),
    match: matchId,
    step: z.int().min(0).max(10_000),
  }),
  /** A hint for the end of a pair that hesitates. */
  'session:nudge': z.strictObject({ session: matchId, match: matchId, role: z.enum(SEAT_ROLES) }),
  /** One pair large: all that has happened in its match, to be replayed. Projectors may ask too. */
  'session:pair': z.strictObject({ session: matchId, match: matchId }),
  'session:summary': z.strictObject({ session: matchId }),
} as const

export interface HostReplies {
  'session:host': { readonly update: SessionUpdate }
  'session:watch': { readonly update: SessionUpdate }
  'session:act': { readonly update: SessionUpdate }
  'session:kick': object
  'session:rename': { readonly name: string }
  'session:time': object
  'session:student': object
  'session:pairs': { readonly update: SessionUpdate }
  'session:show': { readonly update: SessionUpdate }
  'session:predict': { readonly update: SessionUpdate }
  'session:nudge': object
  'session:pair': { readonly detail: PairDetail }
  'session:summary': { readonly summary: SessionSummary }
}

/** One pair, for whoever may see both ends. */
interface PairDetail {
  readonly match: string
  readonly sequence: number
  /** Without seats and without how sure anybody was. */
  readonly events: readonly MatchEvent[]
}
