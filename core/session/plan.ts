import { z } from 'zod'
import { LEVELS } from '#core/match/move.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { DIFFICULTIES, QUESTION_KINDS } from '#core/quiz/question.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { SKILLS } from '#core/scenarios/scenario.ts'
import { MOST_QUESTIONS } from './settings.ts'

/**
 * A teacher's list of activities for a lesson, as it is written: what a quiz draws from a bank is drawn when a session
 * is started from it.
 */

/** Of the format in which plans are kept and exported. */
export const PLAN_VERSION = 1
export const MOST_ACTIVITIES = 30
const LONGEST_TITLE = 120
const LONGEST_ACTIVITY = 180

const minutes = z.int().min(1).max(LONGEST_ACTIVITY)
/** What no database keeps as JSON is no text: NUL, and halves of characters. */
export const planText = z
  .string()
  .trim()
  .max(LONGEST_TITLE)
  .refine((said) => !/\p{Surrogate}/u.test(said) && !said.includes('\0'))
/** In the teacher's own words, in whatever language; empty: the activity's own name is shown. */
const title = planText
const count = z.int().min(1).max(MOST_QUESTIONS)

export const quizSource = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('bank'),
    chapters: z.array(z.enum(CHAPTER_IDS)),
    skills: z.array(z.enum(SKILLS)),
    difficulties: z.array(z.enum(DIFFICULTIES)),
    kinds: z.array(z.enum(QUESTION_KINDS)),
    count,
  }),
  z.strictObject({ from: z.literal('generated'), count }),
  /** One of the teacher's own sets, by its id. */
  z.strictObject({ from: z.literal('own'), set: z.string().regex(/^[2-9A-HJ-NP-Z]{16}$/) }),
])

export const plannedActivity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quiz'), title, minutes, source: quizSource }),
  z.strictObject({
    kind: z.literal('scenario'),
    title,
    minutes,
    scenario: z.enum(SCENARIOS.map(({ id }) => id)),
    level: z.literal(LEVELS),
    confidence: z.boolean(),
    guided: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('reading'), title, minutes, chapter: z.enum(CHAPTER_IDS) }),
])
export type PlannedActivity = z.infer<typeof plannedActivity>

export const plan = z.strictObject({
  title: planText.min(1),
  activities: z.array(plannedActivity).max(MOST_ACTIVITIES),
})
export type Plan = z.infer<typeof plan>
