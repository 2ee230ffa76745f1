import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import { fillLanguages } from '#core/quiz/drafts/fill-languages.ts'
import type { Question, Text } from '#core/quiz/question.ts'

const NOT_YET: Text = { en: '…', zh: '…' }

/**
 * A question as it can be asked while it is written: what has no words yet is an ellipsis. What is not there of the key
 * is there for nobody: a question that is not finished is not marked.
 */
export function shownQuestion(draft: DraftQuestion): Question {
  return withDots(fillLanguages(draft)) as Question
}

function withDots(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((inner) => withDots(inner))
  if (typeof value !== 'object' || value === null || field === 'key') return value
  if (isBlank(value)) return NOT_YET
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withDots(inner, name)]))
}

function isBlank(value: object): boolean {
  const { en, zh, ...rest } = value as Partial<Text>
  return en?.trim() === '' && zh?.trim() === '' && Object.keys(rest).length === 0
}

/** What of a question makes it another one to whoever answers: a draft of an answer fits the same names only. */
export function shapeOf(question: DraftQuestion): string {
  switch (question.kind) {
    case 'single':
    case 'several':
      return shape(question, question.options)
    case 'true-false':
      return shape(question, question.reasons)
    case 'order':
      return shape(question, question.items)
    case 'pairs':
      return shape(question, [...question.left, ...question.right])
    case 'point':
      return `${shape(question, [])} ${JSON.stringify(question.on)}`
    case 'number':
      return shape(question, [])
  }
}

function shape({ id, kind }: DraftQuestion, named: readonly { readonly id: string }[]): string {
  return [id, kind, ...named.map((one) => one.id)].join(' ')
}
