import { z } from 'zod'
import { LEVELS } from '#core/match/move.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { planText, quizSource } from '#core/session/plan.ts'

/** What a class does at home: activities as in a plan, and by when, how often and with whom. */

/** Of the format in which an assignment's activities are kept. */
export const ASSIGNMENT_VERSION = 1
export const MOST_HOMEWORK = 30
/** Of each activity, where they are limited. */
export const MOST_ATTEMPTS = 20
/** Of one goal. */
const MOST_CLOSES = 20

const closes = z.int().min(0).max(MOST_CLOSES)
const level = z.literal(LEVELS)

export const homeworkActivity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quiz'), title: planText, source: quizSource }),
  z.strictObject({
    kind: z.literal('scenario'),
    title: planText,
    scenario: z.enum(SCENARIOS.map(({ id }) => id)),
    level,
    confidence: z.boolean(),
  }),
  /** So many clean closes, of whatever scenarios the student chooses; `withLoss` of them where a segment is lost. */
  z
    .strictObject({ kind: z.literal('goal'), title: planText, level, clean: closes.min(1), withLoss: closes })
    .refine(({ clean, withLoss }) => withLoss <= clean),
  z.strictObject({ kind: z.literal('reading'), title: planText, chapter: z.enum(CHAPTER_IDS) }),
])
export type HomeworkActivity = z.infer<typeof homeworkActivity>

/** What becomes of work that is finished after the due time. */
export const LATE_POLICIES = ['no', 'flagged', 'until'] as const
export type LatePolicy = (typeof LATE_POLICIES)[number]

/** Which attempt of an activity counts. */
export const COUNTS = ['best', 'first', 'last'] as const
export type Counts = (typeof COUNTS)[number]

/** When a quiz says what was right. A close says so with each move: that is what it teaches by. */
export const FEEDBACKS = ['at-once', 'after-attempt', 'after-due'] as const
export type Feedback = (typeof FEEDBACKS)[number]

/** Whether all are asked the same, or each student something else. */
export const SEEDS = ['same', 'own'] as const

/** What students see of the others. */
export const BOARDS = ['none', 'anonymous', 'names'] as const
export type BoardRule = (typeof BOARDS)[number]

const instant = z.int().min(0).max(8_640_000_000_000_000)

/** What a teacher decides. Times are epoch milliseconds; `timeZone` is how the teacher has said them. */
export const assignmentDraft = z
  .strictObject({
    title: planText.min(1),
    activities: z.array(homeworkActivity).min(1).max(MOST_HOMEWORK),
    opensAt: instant,
    dueAt: instant,
    timeZone: z.string().min(1).max(64).refine(isTimeZone),
    late: z.enum(LATE_POLICIES),
    /** Where `late` is `until`; else null. */
    lateUntil: instant.nullable(),
    /** Null: as many as one likes. */
    attempts: z.int().min(1).max(MOST_ATTEMPTS).nullable(),
    counts: z.enum(COUNTS),
    feedback: z.enum(FEEDBACKS),
    shuffle: z.boolean(),
    seeds: z.enum(SEEDS),
    /** Whether a close may be played with a classmate, beside the computer. */
    classmates: z.boolean(),
    board: z.enum(BOARDS),
  })
  .refine(({ opensAt, dueAt }) => opensAt < dueAt, { path: ['dueAt'] })
  .refine(
    ({ late, lateUntil, dueAt }) =>
      late === 'until' ? lateUntil !== null && lateUntil > dueAt : lateUntil === null,
    { path: ['lateUntil'] },
  )
export type AssignmentDraft = z.infer<typeof assignmentDraft>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** An assignment as it is kept. */
export interface Assignment extends AssignmentDraft {
  readonly id: string
  /** Six characters of its address. */
  readonly code: string
  readonly class: string
  /** Never told to students. */
  readonly seed: string
  readonly teacher: string
  readonly createdAt: number
}

type Times = Pick<AssignmentDraft, 'opensAt' | 'dueAt' | 'late' | 'lateUntil'>

/** Where an assignment stands at a time of the database's clock. `late`: past due, and work is still taken. */
export function phaseAt({ opensAt, dueAt, late, lateUntil }: Times, now: number): AssignmentPhase {
  if (now < opensAt) return 'before'
  if (now <= dueAt) return 'open'
  if (late === 'flagged') return 'late'
  return late === 'until' && lateUntil !== null && now <= lateUntil ? 'late' : 'closed'
}

export type AssignmentPhase = 'before' | 'open' | 'late' | 'closed'
