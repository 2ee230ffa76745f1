import { z } from 'zod'
import { type LocatedJson, readLocatedJson } from '#content/question-files/read-located-json.ts'
import type { FileFault } from '#content/question-files/parse-question-set.ts'
import { asFault, checkQuestionSet } from '#core/quiz/check-question-set.ts'
import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import { readDraftSet } from '#core/quiz/drafts/read-draft-set.ts'
import type { Fault } from '#core/quiz/question-faults.ts'
import { MOST_ACTIVITIES, PLAN_VERSION, type Plan, plan } from '#core/session/plan.ts'

/** A plan as a file: what `plan.ts` says, and the teacher's own sets whole, each by the id that its quizzes name. */
const planFile = plan.extend({
  format: z.literal('four-waves-plan'),
  version: z.literal(PLAN_VERSION),
  sets: z
    .array(z.strictObject({ id: z.string().regex(/^[2-9A-HJ-NP-Z]{16}$/), set: z.unknown() }))
    .max(MOST_ACTIVITIES)
    .optional(),
})

export interface PlanWithSets {
  readonly plan: Plan
  readonly sets: readonly { readonly id: string; readonly set: DraftSet }[]
}

export function writePlanFile({ plan: { title, activities }, sets }: PlanWithSets): string {
  const head = { format: 'four-waves-plan', version: PLAN_VERSION, title, activities }
  return `${JSON.stringify(sets.length === 0 ? head : { ...head, sets }, null, 2)}\n`
}

/** A plan from the text of its file, or every fault in it, by line. */
export function readPlanFile(text: string): PlanWithSets | { readonly faults: readonly FileFault[] } {
  const read = isLong(text) ? readJson(text) : readLocatedJson(text)
  if (!('value' in read)) {
    return { faults: [{ code: 'syntax', path: [], values: {}, line: read.line, question: null }] }
  }
  const checked = checkPlanFile(read.value)
  if ('plan' in checked) return checked
  const faults = checked.faults.map((fault) => ({ ...fault, line: read.lineOf(fault.path), question: null }))
  return { faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

/** Commas and colons of a text whose lines are told: to find them takes far longer than to read it. */
const MOST_MARKS = 20_000

function isLong(text: string): boolean {
  let marks = 0
  for (const mark of [',', ':', '[']) marks += text.split(mark).length - 1
  return marks > MOST_MARKS
}

/** The same without the lines: nobody else is served while they are looked for. */
function readJson(text: string): LocatedJson {
  try {
    return { value: JSON.parse(text), lineOf: () => null }
  } catch {
    return { line: null }
  }
}

function checkPlanFile(value: unknown): PlanWithSets | { readonly faults: readonly Fault[] } {
  const parsed = planFile.safeParse(value, { reportInput: true })
  if (!parsed.success) return { faults: parsed.error.issues.map(asFault) }
  const { title, activities, sets = [] } = parsed.data
  const read = sets.map(({ id, set }) => ({ id, set: readDraftSet(set), value: set }))
  const faults = read.flatMap(({ set, value }, index) => (set === null ? faultsOfSet(value, index) : []))
  if (faults.length > 0) return { faults }
  return { plan: { title, activities }, sets: read.flatMap(({ id, set }) => (set ? [{ id, set }] : [])) }
}

/** A set need not be finished; one that cannot even be kept has something said of it. */
function faultsOfSet(value: unknown, index: number): Fault[] {
  const path = ['sets', index, 'set']
  const checked = checkQuestionSet(value)
  const found = 'faults' in checked ? checked.faults : []
  if (found.length === 0) return [{ path, code: 'not-allowed', values: {} }]
  return found.map((fault) => ({ ...fault, path: [...path, ...fault.path] }))
}
