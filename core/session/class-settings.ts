import { z } from 'zod'
import { STANDINGS } from './settings.ts'

/** How a lesson is run: chosen once, when it is started. */

/** Of questions, and of decisions in a match. */
export const TIMERS = ['off', 'relaxed', 'brisk'] as const
export type Timers = (typeof TIMERS)[number]
/** What an odd student plays: the network of a pair where the scenario has a task for it, with the computer, or in a trio. */
export const ODDS = ['network', 'computer', 'trio'] as const
/** In the next round of the same scenario: other pairs, or the same with the roles swapped. */
export const REPAIRS = ['again', 'keep'] as const
/** `mastery`: strong with weak. `hand`: as the teacher has set them; who is in none of those by chance. */
export const PAIRINGS = ['chance', 'mastery', 'hand'] as const
export const NAMINGS = ['generated', 'typed'] as const

/** How much time one student has: as the others, twice as much, or as much as needed. */
export const TIMES = ['default', 'extended', 'none'] as const
export type StudentTime = (typeof TIMES)[number]
export const EXTENDED = 2

export const classSettings = z.strictObject({
  timers: z.enum(TIMERS),
  standings: z.enum(STANDINGS),
  /** The board, the wall and the podium show no names. */
  anonymous: z.boolean(),
  /** Whether each move says how sure its player is. */
  confidence: z.boolean(),
  odd: z.enum(ODDS),
  pairs: z.enum(REPAIRS),
  pairBy: z.enum(PAIRINGS),
  names: z.enum(NAMINGS),
})
export type ClassSettings = Readonly<z.infer<typeof classSettings>>

export const USUAL_CLASS: ClassSettings = {
  timers: 'off',
  standings: 'end',
  anonymous: false,
  confidence: false,
  odd: 'network',
  pairs: 'again',
  pairBy: 'chance',
  names: 'generated',
}

/** Milliseconds for a question and for a decision; null: no timer. */
export const LIMITS: Readonly<
  Record<Timers, { readonly question: number; readonly decision: number } | null>
> = {
  off: null,
  relaxed: { question: 60_000, decision: 60_000 },
  brisk: { question: 20_000, decision: 20_000 },
}
