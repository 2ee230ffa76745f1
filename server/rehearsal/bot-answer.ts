import { randomInt } from 'node:crypto'
import type { Answer } from '#core/quiz/answer.ts'
import { keyOf } from '#core/quiz/grade.ts'
import type { Question } from '#core/quiz/question.ts'

/** What a student of a rehearsal answers: right, or one of the usual mistakes. */
export function botAnswer(question: Question, isRight: boolean): Answer {
  const key = keyOf(question)
  return isRight ? key : mistaken(question, key)
}

/** Where nothing else could be answered, it is the right answer after all. */
function mistaken(question: Question, key: Answer): Answer {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: another(question.options, question.key) }
    case 'several':
      return { kind: 'several', options: question.options.slice(0, 1).map(({ id }) => id) }
    case 'number':
      return { kind: 'number', value: question.wrong[0]?.value ?? question.key + 1 }
    case 'order':
      return { kind: 'order', items: question.key.toReversed() }
    case 'pairs':
      return { kind: 'pairs', pairs: turned(question.key) }
    case 'point':
      return { kind: 'point', place: question.wrong[0]?.place ?? question.key[0] ?? '' }
    case 'true-false':
      return {
        kind: 'true-false',
        isTrue: !question.key.isTrue,
        why: another(question.reasons, question.key.why),
      }
    default:
      return key
  }
}

function another(options: readonly { readonly id: string }[], key: string): string {
  const others = options.filter(({ id }) => id !== key)
  return others[randomInt(Math.max(1, others.length))]?.id ?? key
}

/** Each has what the next one should have. */
function turned(key: Readonly<Record<string, string>>): Record<string, string> {
  const lefts = Object.keys(key)
  return Object.fromEntries(
    lefts.map((left, index) => [left, key[lefts[(index + 1) % lefts.length] ?? left] ?? '']),
  )
}
