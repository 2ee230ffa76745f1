import type { Misconception } from '#core/quiz/misconception.ts'
import type { Question } from '#core/quiz/question.ts'

/** What whoever chose a part of an answer believes, as the distribution names it; null: it tells nothing. */
export function misconceptionOfPart(question: Question, what: string): Misconception | null {
  return partsThatTell(question).find(([part]) => part === what)?.[1] ?? null
}

function partsThatTell(question: Question): readonly (readonly [string, Misconception | undefined])[] {
  switch (question.kind) {
    case 'single':
    case 'several':
      return question.options.map(({ id, misconception }) => [id, misconception])
    case 'true-false':
      return question.reasons.map(({ id, misconception }) => [id, misconception])
    case 'number':
      return question.wrong.map(({ value, misconception }) => [String(value), misconception])
    case 'point':
      return question.wrong.map(({ place, misconception }) => [place, misconception])
    case 'pairs':
      return question.wrong.map(({ left, right, misconception }) => [`${left}>${right}`, misconception])
    // An order is wrong by two of its places, and each place alone tells nothing.
    case 'order':
      return []
  }
}
