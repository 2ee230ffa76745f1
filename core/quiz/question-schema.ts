import { z } from 'zod'
import { ROLES } from '#core/by-role.ts'
import { SKILLS } from '#core/scenarios/scenario.ts'
import { TIMERS } from '#core/teardown/endpoint.ts'
import { STATES } from '#core/teardown/state.ts'
import { CHAPTERS } from './chapter.ts'
import { MISCONCEPTIONS } from './misconception.ts'
import { type Question, type QuestionSet, DIFFICULTIES } from './question.ts'

/**
 * The structure of a set of questions, field by field; what needs a whole question is in `question-checks.ts`. Lengths
 * are characters. A field that is not known is refused: it may be a known one that is misspelled.
 */
export const MOST_IN_SET = 500
const MOST_CHOICES = 8
const HIGHEST_NUMBER = 2 ** 32 - 1

/** What no database keeps as JSON is no text: NUL, and halves of characters. */
const said = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((words) => !/\p{Surrogate}/u.test(words) && !words.includes('\0'))
const text = (longest: number) => {
  const words = said(longest).trim().min(1)
  return z.strictObject({ en: words, zh: words })
}
export const id = z.string().regex(/^[A-Za-z0-9-]{1,60}$/)
const sequenceNumber = z.int().min(0).max(HIGHEST_NUMBER)
const misconception = z.enum(MISCONCEPTIONS)
const choice = z.strictObject({ id, text: text(200) })
const option = z.strictObject({ id, text: text(200), misconception: misconception.optional() })
const choices = z.array(choice).min(2).max(MOST_CHOICES)
const options = z.array(option).min(2).max(MOST_CHOICES)
const place = z.string().min(1).max(60)
const without = z.enum(['states', 'numbers']).optional()

export const figure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('endpoint'),
    role: z.enum(ROLES),
    state: z.enum(STATES),
    sndUna: sequenceNumber,
    sndNxt: sequenceNumber,
    rcvNxt: sequenceNumber,
    arrives: said(60).optional(),
    called: z.enum(['close', 'shutdown', 'abort', 'send']).optional(),
    fired: z.enum(TIMERS).optional(),
  }),
  z.strictObject({
    kind: z.literal('close'),
    scenario: said(60),
    segments: z.int().min(1).optional(),
    without,
  }),
  z.strictObject({ kind: z.literal('terminal'), lines: z.array(said(200)).min(1).max(40) }),
])

export const claim = z.strictObject({
  state: z.enum(STATES),
  sndUna: z.int().optional(),
  sndNxt: z.int(),
  rcvNxt: z.int(),
  // oxlint-disable-next-line unicorn/no-thenable -- the field's name; nobody awaits a schema
  then: z.array(said(60)).min(1).max(20),
  next: z.enum(STATES),
  sends: said(60).optional(),
  halfDuplex: z.boolean().optional(),
  timeWait: z.boolean().optional(),
  listener: z.boolean().optional(),
  rfc1337: z.boolean().optional(),
})

const base = {
  id,
  chapter: z.enum(CHAPTERS.map((chapter) => chapter.id)),
  skills: z.array(z.enum(SKILLS)).max(SKILLS.length),
  difficulty: z.enum(DIFFICULTIES),
  prompt: text(600),
  figure: figure.optional(),
  explanation: text(1200),
  references: z.array(said(200).trim().min(1)).max(10),
  claims: z.array(claim).max(10).optional(),
}

/** One question, by its kind. */
export const questionStructure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), ...base, options, key: id }),
  z.strictObject({ kind: z.literal('several'), ...base, options, key: z.array(id).min(1).max(MOST_CHOICES) }),
  z.strictObject({
    kind: z.literal('number'),
    ...base,
    label: text(40),
    key: sequenceNumber,
    wrong: z.array(z.strictObject({ value: sequenceNumber, misconception })).max(20),
  }),
  z.strictObject({
    kind: z.literal('order'),
    ...base,
    items: choices,
    key: z.array(id).min(2).max(MOST_CHOICES),
    wrong: z.array(z.strictObject({ earlier: id, later: id, misconception })).max(20),
  }),
  z.strictObject({
    kind: z.literal('pairs'),
    ...base,
    left: choices,
    right: z
      .array(choice)
      .min(2)
      .max(MOST_CHOICES + 2),
    key: z.record(id, id).refine((key) => Object.keys(key).length <= MOST_CHOICES),
    wrong: z.array(z.strictObject({ left: id, right: id, misconception })).max(20),
  }),
  z.strictObject({
    kind: z.literal('point'),
    ...base,
    on: z.union([z.literal('states'), z.strictObject({ scenario: said(60), without })]),
    key: z.array(place).min(1).max(20),
    wrong: z.array(z.strictObject({ place, misconception })).max(20),
  }),
  z.strictObject({
    kind: z.literal('true-false'),
    ...base,
    key: z.strictObject({ isTrue: z.boolean(), why: id }),
    reasons: options,
  }),
]) satisfies z.ZodType<Question>

/** The whole file. `$schema` is what an editor puts there. */
export const questionSetStructure = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('four-waves-questions'),
  version: z.literal(1),
  title: text(120),
  questions: z.array(questionStructure).min(1).max(MOST_IN_SET),
}) satisfies z.ZodType<QuestionSet>
