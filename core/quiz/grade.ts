import type { Answer, Grade, Key } from './answer.ts'
import { beliefsIn } from './beliefs.ts'
import type { Misconception } from './misconception.ts'
import { hasPlace } from './place.ts'
import type { PairsQuestion, Question } from './question.ts'

const RIGHT: Grade = { right: true, misconceptions: [] }

/** Of any answer to any question: one that does not fit is wrong and tells nothing. */
export function gradeAnswer(question: Question, answer: Answer): Grade {
  if (!fits(question, answer)) return wrong([])
  return isRight(question, answer) ? RIGHT : wrong(beliefsIn(question, answer))
}

function wrong(beliefs: readonly (Misconception | undefined)[]): Grade {
  return { right: false, misconceptions: [...new Set(beliefs)].filter((belief) => belief !== undefined) }
}

/** Whether an answer is of its question's kind, names only what is in it, and leaves nothing out. */
export function fits(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'single':
      return answer.kind === 'single' && has(question.options, answer.option)
    case 'several':
      return answer.kind === 'several' && isSelection(question.options, answer.options)
    case 'number':
      return answer.kind === 'number' && isSequenceNumber(answer.value)
    case 'order':
      return answer.kind === 'order' && isOrderOf(question.items, answer.items)
    case 'pairs':
      return answer.kind === 'pairs' && isPairing(question, answer.pairs)
    case 'point':
      return answer.kind === 'point' && hasPlace(question.on, answer.place)
    case 'true-false':
      return answer.kind === 'true-false' && has(question.reasons, answer.why)
  }
}

type Ids = readonly { readonly id: string }[]

function has(choices: Ids, id: string): boolean {
  return choices.some((choice) => choice.id === id)
}

/** At least one, none twice. */
function isSelection(choices: Ids, ids: readonly string[]): boolean {
  return ids.length > 0 && new Set(ids).size === ids.length && ids.every((id) => has(choices, id))
}

function isOrderOf(items: Ids, ids: readonly string[]): boolean {
  return ids.length === items.length && isSelection(items, ids)
}

function isPairing({ left, right }: PairsQuestion, pairs: Readonly<Record<string, string>>): boolean {
  const entries = Object.entries(pairs)
  return entries.length === left.length && entries.every(([from, to]) => has(left, from) && has(right, to))
}

function isSequenceNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 32
}

/** Of an answer that fits. */
function isRight(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'single':
      return answer.kind === 'single' && answer.option === question.key
    case 'several':
      return answer.kind === 'several' && isSameSet(answer.options, question.key)
    case 'number':
      return answer.kind === 'number' && answer.value === question.key
    case 'order':
      return answer.kind === 'order' && answer.items.every((id, index) => id === question.key[index])
    case 'pairs':
      return (
        answer.kind === 'pairs' &&
        Object.entries(answer.pairs).every(([left, right]) => question.key[left] === right)
      )
    case 'point':
      return answer.kind === 'point' && question.key.includes(answer.place)
    case 'true-false':
      return (
        answer.kind === 'true-false' &&
        answer.isTrue === question.key.isTrue &&
        answer.why === question.key.why
      )
  }
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

/** The answer that is right; of several right places the first. */
export function keyOf(question: Question): Key {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: question.key }
    case 'several':
      return { kind: 'several', options: question.key }
    case 'number':
      return { kind: 'number', value: question.key }
    case 'order':
      return { kind: 'order', items: question.key }
    case 'pairs':
      return { kind: 'pairs', pairs: question.key }
    case 'point':
      return { kind: 'point', place: question.key[0] ?? '' }
    case 'true-false':
      return { kind: 'true-false', ...question.key }
  }
}
