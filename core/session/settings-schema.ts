import { z } from 'zod'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { DIFFICULTIES, QUESTION_KINDS } from '#core/quiz/question.ts'
import { SKILLS } from '#core/scenarios/scenario.ts'
import { classSettings } from './class-settings.ts'
import { LONGEST_LIMIT, MOST_QUESTIONS, PACES, SHORTEST_LIMIT, STANDINGS } from './settings.ts'

export const quizSettings = z.strictObject({
  limitMs: z.int().positive().nullable(),
  speed: z.boolean(),
  standings: z.enum(STANDINGS),
  pace: z.enum(PACES),
  open: z.boolean(),
})

const count = z.int().min(1).max(MOST_QUESTIONS)

/** A teacher's lesson. */
export const newLesson = z.strictObject({
  plan: z.string().min(1).max(60),
  class: z.string().max(16).nullable(),
  settings: classSettings,
  rehearsal: z.boolean(),
  language: z.enum(['en', 'zh']),
})

/** What a new session is asked for. The questions of a set are looked at one by one, so that each fault is told. */
export const newSession = z.strictObject({
  source: z.discriminatedUnion('from', [
    z.strictObject({
      from: z.literal('bank'),
      chapters: z.array(z.enum(CHAPTER_IDS)),
      skills: z.array(z.enum(SKILLS)),
      difficulties: z.array(z.enum(DIFFICULTIES)),
      kinds: z.array(z.enum(QUESTION_KINDS)),
      count,
    }),
    z.strictObject({ from: z.literal('generated'), seed: z.string().min(1).max(100), count }),
    z.strictObject({ from: z.literal('set'), title: z.unknown(), questions: z.array(z.unknown()) }),
  ]),
  settings: quizSettings.extend({
    limitMs: z.int().min(SHORTEST_LIMIT).max(LONGEST_LIMIT).nullable(),
  }),
})
