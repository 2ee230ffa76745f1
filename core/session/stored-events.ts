import { z } from 'zod'
import { LEVELS } from '#core/match/move.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { questionStructure } from '#core/quiz/question-schema.ts'
import { USUAL_CLASS, classSettings } from './class-settings.ts'
import { SESSION_EVENTS_VERSION, type SessionEvent } from './events.ts'
import { quizSettings } from './settings-schema.ts'

/** What a row of a session's log must be, for it to be believed. */

const index = z.int().min(0)
const text = z.object({ en: z.string(), zh: z.string() })
const place = { activity: index, question: index }
const minutes = z.number().nullable()
const wallMs = z.number().nullable()
const seat = z.string()

const quiz = {
  kind: z.literal('quiz'),
  title: text,
  questions: z.array(questionStructure).min(1),
  settings: quizSettings,
}

const activity = z.discriminatedUnion('kind', [
  z.object({ ...quiz, minutes, scored: z.boolean() }),
  z.object({
    kind: z.literal('scenario'),
    title: text,
    minutes,
    scenario: z.string(),
    level: z.literal(LEVELS),
    confidence: z.boolean(),
    guided: z.boolean(),
  }),
  z.object({ kind: z.literal('reading'), title: text, minutes, chapter: z.enum(CHAPTER_IDS) }),
])

const holder = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), seat, other: seat.exactOptional() }),
    z.object({ kind: z.literal('computer') }),
  ])
  .nullable()
const pair = z.object({
  match: z.string(),
  holders: z.object({ client: holder, server: holder, network: holder }),
})

const result = z.object({ seat, points: index, right: index, decisions: index })

const shows = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('auto') }),
  z.object({ kind: z.literal('frozen') }),
  z.object({ kind: z.literal('pair'), match: z.string(), step: index.nullable() }),
])

const created = { type: z.literal('session-created'), code: z.string(), seed: z.string() }

const event = z.discriminatedUnion('type', [
  z.object({
    ...created,
    title: z.string().nullable(),
    class: classSettings,
    activities: z.array(activity).min(1),
  }),
  z.object({ type: z.literal('question-opened'), ...place, wallMs }),
  z.object({ type: z.literal('question-closing'), ...place }),
  z.object({ type: z.literal('question-closed'), ...place }),
  z.object({ type: z.literal('standings-shown') }),
  z.object({ type: z.literal('round-opened'), ...place, wallMs, pairs: z.array(pair) }),
  z.object({ type: z.literal('pair-added'), pair }),
  z.object({ type: z.literal('network-taken'), match: z.string(), seat }),
  z.object({ type: z.literal('round-closed'), ...place }),
  z.object({ type: z.literal('round-scored'), ...place, results: z.array(result) }),
  z.object({ type: z.literal('reading-opened'), ...place, wallMs }),
  z.object({ type: z.literal('activity-inserted'), at: index, activity }),
  z.object({ type: z.literal('pairs-set'), pairs: z.array(z.tuple([seat, seat])) }),
  z.object({ type: z.literal('projector-set'), shows }),
  z.object({ type: z.literal('time-added'), ms: index }),
  z.object({ type: z.literal('session-paused') }),
  z.object({ type: z.literal('session-resumed') }),
  z.object({ type: z.literal('session-locked') }),
  z.object({ type: z.literal('session-unlocked') }),
  z.object({ type: z.literal('session-ended') }),
])

const events = z.array(event).min(1) satisfies z.ZodType<SessionEvent[]>

/** Of version 1: the two that were something else then. */
const firstCreated = z.object({ ...created, activities: z.array(z.object(quiz)).min(1) })
const firstOpened = z.object({ type: z.literal('question-opened'), ...place })

/** @throws {RangeError} of a version that this program does not know; {@link z.ZodError} where it is damaged. */
export function parseSessionEvents(json: unknown, version: number): SessionEvent[] {
  if (version === 1) return events.parse(z.array(z.unknown()).parse(json).map(fromFirst))
  if (version !== SESSION_EVENTS_VERSION) throw new RangeError(`session events of version ${version}`)
  return events.parse(json)
}

function fromFirst(stored: unknown): unknown {
  const made = firstCreated.safeParse(stored)
  if (made.success) {
    const activities = made.data.activities.map((one) => ({ ...one, minutes: null, scored: true }))
    return { ...made.data, title: null, class: classOf(activities[0]), activities }
  }
  const opened = firstOpened.safeParse(stored)
  return opened.success ? { ...opened.data, wallMs: null } : stored
}

function classOf(first: { settings: { standings: 'each' | 'end' | 'never' } } | undefined) {
  return { ...USUAL_CLASS, standings: first?.settings.standings ?? USUAL_CLASS.standings }
}
