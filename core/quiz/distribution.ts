import type { Answer, Distribution } from './answer.ts'
import { gradeAnswer } from './grade.ts'
import type { Question } from './question.ts'

const MOST_COUNTS = 20

/**
 * How often each thing was answered. An answer with several parts counts once for each of them: options, pairs, items
 * with their places (from 1), and true or false beside its reason.
 */
export function distributionOf(question: Question, answers: readonly Answer[]): Distribution {
  const counts = new Map<string, number>()
  for (const what of answers.flatMap(partsOf)) counts.set(what, (counts.get(what) ?? 0) + 1)
  const right = new Set(rightParts(question))
  return {
    answers: answers.length,
    right: answers.filter((answer) => gradeAnswer(question, answer).right).length,
    counts: [...counts]
      .map(([what, count]) => ({ what, count, right: right.has(what) }))
      .toSorted((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1))
      .slice(0, MOST_COUNTS),
  }
}

function partsOf(answer: Answer): string[] {
  switch (answer.kind) {
    case 'single':
      return [answer.option]
    case 'several':
      return [...new Set(answer.options)]
    case 'number':
      return [String(answer.value)]
    case 'order':
      return answer.items.map(atPlace)
    case 'pairs':
      return Object.entries(answer.pairs).map(([left, right]) => `${left}>${right}`)
    case 'point':
      return [answer.place]
    case 'true-false':
      return [String(answer.isTrue), answer.why]
  }
}

function atPlace(item: string, index: number): string {
  return `${item}@${index + 1}`
}

function rightParts(question: Question): string[] {
  switch (question.kind) {
    case 'single':
      return [question.key]
    case 'several':
    case 'point':
      return [...question.key]
    case 'number':
      return [String(question.key)]
    case 'order':
      return question.key.map(atPlace)
    case 'pairs':
      return Object.entries(question.key).map(([left, right]) => `${left}>${right}`)
    case 'true-false':
      return [String(question.key.isTrue), question.key.why]
  }
}
