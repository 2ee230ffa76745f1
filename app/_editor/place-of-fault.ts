import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import type { Fault, FaultPath } from '#core/quiz/question-faults.ts'

/**
 * At which field of the form something is said. Each field says what is wrong at its own place; what has no field is
 * said on top, so that nothing that counts is hidden.
 */
export type FaultPlace = string

const SINGLE_FIELDS = ['prompt', 'explanation', 'label', 'skills', 'chapter', 'difficulty'] as const
const OTHER_FIELDS = ['references', 'figure', 'on'] as const
const LISTS = ['options', 'reasons', 'items', 'left', 'right', 'wrong'] as const

/** `path` begins at the question. */
function placeOfFault(question: DraftQuestion, path: FaultPath): FaultPlace {
  const [field, second] = path
  if (SINGLE_FIELDS.some((one) => one === field)) return String(field)
  if (LISTS.some((one) => one === field))
    return typeof second === 'number' ? `${field}.${second}` : String(field)
  if (field === 'key') return placeInKey(question, second)
  return OTHER_FIELDS.find((one) => one === field) ?? 'question'
}

/** A pair is missing at what has none; an order has no field of its own but its list. */
function placeInKey(question: DraftQuestion, second: string | number | undefined): FaultPlace {
  if (question.kind === 'order') return 'items'
  if (question.kind === 'pairs' && typeof second === 'string')
    return `left.${question.left.findIndex(({ id }) => id === second)}`
  return question.kind === 'true-false' ? `key.${String(second)}` : 'key'
}

/** The faults of one question, by place; paths begin at the set. */
export function faultsAt(
  faults: readonly Fault[],
  questions: readonly DraftQuestion[],
  nth: number,
): ReadonlyMap<FaultPlace, readonly Fault[]> {
  const question = questions[nth]
  const places = new Map<FaultPlace, Fault[]>()
  if (question === undefined) return places
  for (const fault of faults) {
    const [first, index, ...path] = fault.path
    if (first !== 'questions' || index !== nth) continue
    const place = placeOf(question, fault, path)
    places.set(place, [...(places.get(place) ?? []), { ...fault, path }])
  }
  return places
}

function placeOf(question: DraftQuestion, fault: Fault, path: FaultPath): FaultPlace {
  if (fault.code !== 'pair-missing' || question.kind !== 'pairs') return placeOfFault(question, path)
  return `left.${question.left.findIndex(({ id }) => id === fault.values['id'])}`
}

/** How many things are to do in each question. */
export function countFaults(faults: readonly Fault[], questions: number): readonly number[] {
  const counts = Array.from({ length: questions }, () => 0)
  for (const { path } of faults) {
    const [first, index] = path
    if (first === 'questions' && typeof index === 'number') counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}
