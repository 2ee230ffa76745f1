import type { ChapterId } from '#core/quiz/chapter.ts'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import type { QuestionKind } from '#core/quiz/question.ts'
import { BASE_FIELDS, type Brought, NO_TEXT, OWN_FIELDS } from './own-fields.ts'

/** A question with nothing in it yet. `id` is its own within the set. */
export function newQuestion(kind: QuestionKind, id: string, chapter: ChapterId): DraftQuestion {
  const base = { id, chapter, skills: [], difficulty: 'medium', references: [] } as const
  return { ...base, prompt: NO_TEXT, explanation: NO_TEXT, ...OWN_FIELDS[kind]({ choices: [], right: [] }) }
}

/**
 * The same question asked in another way. What it asks and why stay, and so do its answers where the other kind has
 * answers. `before`: how it was when it was of that kind, for a kind that is left and come back to loses nothing.
 */
export function changeKind(
  question: DraftQuestion,
  kind: QuestionKind,
  before: DraftQuestion | undefined,
): DraftQuestion {
  if (question.kind === kind) return question
  const brought = broughtBy(question)
  const base = baseOf(question)
  if (brought === null && before?.kind === kind) return { ...before, ...base }
  return { ...base, ...OWN_FIELDS[kind](brought ?? { choices: [], right: [] }) }
}

type Base = Pick<DraftQuestion, (typeof BASE_FIELDS)[number]>

function baseOf(question: DraftQuestion): Base {
  const fields = BASE_FIELDS.filter((field) => question[field] !== undefined)
  return Object.fromEntries(fields.map((field) => [field, question[field]])) as unknown as Base
}

/** Null: a number or a place brings no answers along. */
function broughtBy(question: DraftQuestion): Brought | null {
  switch (question.kind) {
    case 'single':
      return { choices: question.options, right: question.key === '' ? [] : [question.key] }
    case 'several':
      return { choices: question.options, right: question.key }
    case 'true-false':
      return { choices: question.reasons, right: question.key.why === '' ? [] : [question.key.why] }
    case 'order':
      return { choices: question.items, right: [] }
    case 'pairs':
      return { choices: question.left, right: [] }
    case 'number':
    case 'point':
      return null
  }
}
