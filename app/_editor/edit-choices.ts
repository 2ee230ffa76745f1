import type { DraftOf, DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import type { Misconception } from '#core/quiz/misconception.ts'
import type { Option, Text } from '#core/quiz/question.ts'
import { NO_TEXT, freeId } from './own-fields.ts'

/** The kinds whose answers are chosen from a list; of true or false the reasons. */
export type Choosing = DraftOf<'single'> | DraftOf<'several'> | DraftOf<'true-false'>

/** As many as a finished question may have. */
export const MOST_CHOICES = 8
export const FEWEST_CHOICES = 2

export function isChoosing(question: DraftQuestion): question is Choosing {
  return question.kind === 'single' || question.kind === 'several' || question.kind === 'true-false'
}

export function choicesOf(question: Choosing): readonly Option[] {
  return question.kind === 'true-false' ? question.reasons : question.options
}

export function rightOf(question: Choosing): readonly string[] {
  if (question.kind === 'several') return question.key
  return [question.kind === 'single' ? question.key : question.key.why]
}

/** Of several another one, or one less; of all others this one instead. A right one shows no misconception. */
export function markRight(question: Choosing, id: string): Choosing {
  const cleared = withChoices(
    question,
    choicesOf(question).map((choice) => (choice.id === id ? { id, text: choice.text } : choice)),
  )
  switch (cleared.kind) {
    case 'single':
      return { ...cleared, key: id }
    case 'true-false':
      return { ...cleared, key: { ...cleared.key, why: id } }
    case 'several': {
      const { key } = cleared
      return { ...cleared, key: key.includes(id) ? key.filter((one) => one !== id) : [...key, id] }
    }
  }
}

export function addChoice(question: Choosing): Choosing {
  const choices = choicesOf(question)
  return withChoices(question, [...choices, { id: freeId(choices, 'a'), text: NO_TEXT }])
}

export function removeChoice(question: Choosing, id: string): Choosing {
  const left = withChoices(
    question,
    choicesOf(question).filter((choice) => choice.id !== id),
  )
  switch (left.kind) {
    case 'single':
      return left.key === id ? { ...left, key: '' } : left
    case 'several':
      return { ...left, key: left.key.filter((one) => one !== id) }
    case 'true-false':
      return left.key.why === id ? { ...left, key: { ...left.key, why: '' } } : left
  }
}

export function sayChoice(question: Choosing, id: string, text: Text): Choosing {
  return withChoices(
    question,
    choicesOf(question).map((choice) => (choice.id === id ? { ...choice, text } : choice)),
  )
}

/** `undefined`: it shows nothing in particular. */
export function readChoice(
  question: Choosing,
  id: string,
  misconception: Misconception | undefined,
): Choosing {
  return withChoices(
    question,
    choicesOf(question).map((choice) => {
      if (choice.id !== id) return choice
      const { text } = choice
      return misconception === undefined ? { id, text } : { id, text, misconception }
    }),
  )
}

function withChoices(question: Choosing, choices: readonly Option[]): Choosing {
  return question.kind === 'true-false'
    ? { ...question, reasons: choices }
    : { ...question, options: choices }
}
