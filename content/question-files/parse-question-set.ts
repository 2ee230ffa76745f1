import { checkQuestionSet } from '#core/quiz/check-question-set.ts'
import type { QuestionSet } from '#core/quiz/question.ts'
import type { Fault, FaultCode } from '#core/quiz/question-faults.ts'
import type { GiftCode } from './gift-questions.ts'
import { readLocatedJson } from './read-located-json.ts'

/** A fault with where it stands in the file: its line from 1, and the id or the number (from 1) of its question. */
export interface FileFault extends Omit<Fault, 'code'> {
  readonly code: FaultCode | GiftCode
  readonly line: number | null
  readonly question: string | null
}

export type ParsedSet = { readonly set: QuestionSet } | { readonly faults: readonly FileFault[] }

/** A set of questions from the text of its file, or every fault in it, by line. */
export function parseQuestionSet(text: string): ParsedSet {
  const read = readLocatedJson(text)
  if (!('value' in read)) {
    return { faults: [{ code: 'syntax', path: [], values: {}, line: read.line, question: null }] }
  }
  const checked = checkQuestionSet(read.value)
  if ('set' in checked) return checked
  const faults = checked.faults.map((fault) => ({
    ...fault,
    line: read.lineOf(fault.path),
    question: questionOf(read.value, fault),
  }))
  return { faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

/** Its id where it has one, else its number. */
function questionOf(value: unknown, { path: [first, index] }: Fault): string | null {
  if (first !== 'questions' || typeof index !== 'number') return null
  const questions: unknown = Reflect.get(Object(value), 'questions')
  const id: unknown = Array.isArray(questions) ? Reflect.get(Object(questions[index]), 'id') : null
  return typeof id === 'string' && id !== '' ? id : `#${index + 1}`
}
