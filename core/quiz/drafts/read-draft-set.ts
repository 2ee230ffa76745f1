import { z } from 'zod'
import { SKILLS } from '#core/scenarios/scenario.ts'
import { CHAPTERS } from '../chapter.ts'
import { MISCONCEPTIONS } from '../misconception.ts'
import { DIFFICULTIES } from '../question.ts'
import { MOST_IN_SET, claim, figure, id } from '../question-schema.ts'
import type { DraftQuestion, DraftSet } from './draft-set.ts'

/**
 * What may be kept of a set that is not finished: whatever can be shown and mended. Bounds are wide here, so that a text
 * that became too long is kept while it is shortened; what a finished set has to be, `question-schema.ts` says.
 */
const LONGEST_TEXT = 4000
const MOST_ROWS = 40

/** What no database keeps as JSON is no text: NUL, and halves of characters. */
const words = z
  .string()
  .max(LONGEST_TEXT)
  .refine((said) => !/\p{Surrogate}/u.test(said) && !said.includes('\0'))
const text = z.strictObject({ en: words, zh: words })
const name = words.max(60)
const misconception = z.enum(MISCONCEPTIONS).optional()
const rows = <T extends z.ZodType>(row: T) => z.array(row).max(MOST_ROWS)
const choices = rows(z.strictObject({ id, text }))
const options = rows(z.strictObject({ id, text, misconception }))
const number = z.int().nullable()

const base = {
  id,
  chapter: z.enum(CHAPTERS.map((chapter) => chapter.id)),
  skills: z.array(z.enum(SKILLS)).max(SKILLS.length),
  difficulty: z.enum(DIFFICULTIES),
  prompt: text,
  figure: figure.optional(),
  explanation: text,
  references: rows(words),
  claims: rows(claim).optional(),
}

const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), ...base, options, key: name }),
  z.strictObject({ kind: z.literal('several'), ...base, options, key: rows(name) }),
  z.strictObject({
    kind: z.literal('number'),
    ...base,
    label: text,
    key: number,
    wrong: rows(z.strictObject({ value: number, misconception })),
  }),
  z.strictObject({
    kind: z.literal('order'),
    ...base,
    items: choices,
    key: rows(name),
    wrong: rows(z.strictObject({ earlier: name, later: name, misconception })),
  }),
  z.strictObject({
    kind: z.literal('pairs'),
    ...base,
    left: choices,
    right: choices,
    key: z.record(id, name),
    wrong: rows(z.strictObject({ left: name, right: name, misconception })),
  }),
  z.strictObject({
    kind: z.literal('point'),
    ...base,
    on: z.union([
      z.literal('states'),
      z.strictObject({ scenario: name, without: z.enum(['states', 'numbers']).optional() }),
    ]),
    key: rows(name),
    wrong: rows(z.strictObject({ place: name, misconception })),
  }),
  z.strictObject({
    kind: z.literal('true-false'),
    ...base,
    key: z.strictObject({ isTrue: z.boolean().nullable(), why: name }),
    reasons: options,
  }),
]) satisfies z.ZodType<DraftQuestion>

const draftSet = z.object({
  format: z.literal('four-waves-questions'),
  version: z.literal(1),
  title: text,
  questions: z.array(question).max(MOST_IN_SET),
}) satisfies z.ZodType<DraftSet>

/** A set as it was written so far, from a value that came in from outside; null: it is none. */
export function readDraftSet(value: unknown): DraftSet | null {
  const parsed = draftSet.safeParse(value)
  return parsed.success ? parsed.data : null
}
