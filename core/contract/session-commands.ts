import { z } from 'zod'
import { answer } from './answer.ts'
import { commandId, matchId, sessionCode } from './ids.ts'
import type { SessionUpdate } from './updates.ts'

/** Of a display name that somebody types, before it is looked at. */
const LONGEST_NAME = 40
/** Of what somebody has learned. */
const LONGEST_EXIT = 280
/** No database keeps a NUL. */
const exitText = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_EXIT)
  .regex(/^[^\0]*$/)

/** What a player says in a session. */
export const sessionCommands = {
  /** Comes into a session as a player, or back to it; from then on `session:updated` arrives. */
  'session:join': z.strictObject({ code: sessionCode }),
  /** Somebody else's open session that is in its lobby, or null. */
  'session:find': z.strictObject({}),
  /** One answer per seat and question; the first one counts. */
  'answer:submit': z.strictObject({
    session: matchId,
    command: commandId,
    question: z.int().min(0).max(99),
    answer,
  }),
  /** Goes for good: is not waited for any more. `session:join` comes back. */
  'session:leave': z.strictObject({ session: matchId }),
  /** Another display name: as it is typed, where the session lets names be typed; null: one by chance. */
  'session:name': z.strictObject({ session: matchId, name: z.string().max(LONGEST_NAME).nullable() }),
  /** One thing that was learned; said again it is said anew. When the session is over, or in its last activity. */
  'session:exit': z.strictObject({ session: matchId, text: exitText }),
} as const

export interface SessionReplies {
  'session:join': { readonly update: SessionUpdate }
  'session:find': { readonly code: string | null }
  'answer:submit': { readonly question: number }
  'session:leave': object
  'session:name': { readonly name: string }
  'session:exit': object
}
