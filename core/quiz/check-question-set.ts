import type { z } from 'zod'
import type { Question, QuestionSet } from './question.ts'
import { type Fault, type FaultCode, faultsOf, repeated } from './question-faults.ts'
import { questionSetStructure, questionStructure } from './question-schema.ts'

/** What is missing is told from what is wrong by the value that came in. */
const WITH_INPUT = { reportInput: true } as const

export type CheckedSet = { readonly set: QuestionSet } | { readonly faults: readonly Fault[] }

/** A set of questions from a value that came in from outside, or all that is wrong in it, from the top down. */
export function checkQuestionSet(value: unknown): CheckedSet {
  const parsed = questionSetStructure.safeParse(value, WITH_INPUT)
  const structure = parsed.success ? [] : parsed.error.issues.map(asFault)
  const faults = [...structure, ...questionsOf(value).flatMap(faultsInPlace), ...idFaults(value)]
  if (!parsed.success || faults.length > 0) return { faults }
  const { format, version, title, questions } = parsed.data
  return { set: { format, version, title, questions } }
}

/** One question from outside; paths begin at it. */
export function checkQuestion(
  value: unknown,
): { readonly question: Question } | { readonly faults: readonly Fault[] } {
  const parsed = questionStructure.safeParse(value, WITH_INPUT)
  if (!parsed.success) return { faults: parsed.error.issues.map(asFault) }
  const faults = faultsOf(parsed.data)
  return faults.length > 0 ? { faults } : { question: parsed.data }
}

function questionsOf(value: unknown): readonly unknown[] {
  const questions = fieldOf(value, 'questions')
  return Array.isArray(questions) ? questions : []
}

/** One broken question keeps the others' faults from nobody; what its own broken structure hides comes out later. */
function faultsInPlace(value: unknown, index: number): Fault[] {
  const parsed = questionStructure.safeParse(value)
  if (!parsed.success) return []
  return faultsOf(parsed.data).map((one) => ({ ...one, path: ['questions', index, ...one.path] }))
}

function idFaults(value: unknown): Fault[] {
  const ids = questionsOf(value).map((question, index) => {
    const id = fieldOf(question, 'id')
    return typeof id === 'string' ? id : `#${index}`
  })
  return repeated(ids, ['questions']).map((one) => ({ ...one, path: [...one.path, 'id'] }))
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined
}

type Issue = z.core.$ZodIssue

/** What a schema finds, in the words of faults; with `reportInput`, what is missing is told from what is wrong. */
export function asFault(issue: Issue): Fault {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol')
  const [code, values] = read(issue)
  return { path: code === 'unknown-field' ? [...path, String(values['what'])] : path, code, values }
}

function read(issue: Issue): [FaultCode, Fault['values']] {
  if ('input' in issue && issue.input === undefined) return ['missing', { what: String(issue.path.at(-1)) }]
  switch (issue.code) {
    case 'invalid_type':
      return ['wrong-type', { what: issue.expected }]
    case 'invalid_value':
      return ['not-one-of', { what: issue.values.map(String).join(', ') }]
    case 'invalid_union':
      return issue.discriminator === undefined
        ? ['not-allowed', {}]
        : ['not-one-of', { what: optionsOf(issue).join(', ') }]
    case 'unrecognized_keys':
      return ['unknown-field', { what: issue.keys[0] ?? '' }]
    case 'invalid_format':
      return ['bad-id', {}]
    case 'too_big':
      return bound(issue.origin, 'most', Number(issue.maximum))
    case 'too_small':
      return bound(issue.origin, 'least', Number(issue.minimum))
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return ['not-allowed', {}]
  }
}

function optionsOf(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
}

function bound(origin: string, side: 'most' | 'least', value: number): [FaultCode, Fault['values']] {
  const values = { [side]: value }
  if (origin === 'string') return [side === 'most' ? 'too-long' : 'too-short', values]
  if (origin === 'array') return [side === 'most' ? 'too-many' : 'too-few', values]
  return ['out-of-range', values]
}
