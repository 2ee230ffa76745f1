import { z } from 'zod'
import { questionStructure } from '#core/quiz/question-schema.ts'
import { SESSION_EVENTS_VERSION, type SessionEvent } from './events.ts'
import { quizSettings } from './settings-schema.ts'

/** What a row of a session's log must be, for it to be believed. */

const index = z.int().min(0)
const text = z.object({ en: z.string(), zh: z.string() })
const place = { activity: index, question: index }

const activity = z.object({
  kind: z.literal('quiz'),
  title: text,
  questions: z.array(questionStructure).min(1),
  settings: quizSettings,
})

const event = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('session-created'),
    code: z.string(),
    seed: z.string(),
    activities: z.array(activity).min(1),
  }),
  z.object({ type: z.literal('question-opened'), ...place }),
  z.object({ type: z.literal('question-closing'), ...place }),
  z.object({ type: z.literal('question-closed'), ...place }),
  z.object({ type: z.literal('standings-shown') }),
  z.object({ type: z.literal('session-locked') }),
  z.object({ type: z.literal('session-unlocked') }),
  z.object({ type: z.literal('session-ended') }),
])

const events = z.array(event).min(1) satisfies z.ZodType<SessionEvent[]>

/** @throws {RangeError} of a version that this program does not know; {@link z.ZodError} where it is damaged. */
export function parseSessionEvents(json: unknown, version: number): SessionEvent[] {
  if (version !== SESSION_EVENTS_VERSION) throw new RangeError(`session events of version ${version}`)
  return events.parse(json)
}
