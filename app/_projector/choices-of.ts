import type { AskedQuestion, Key } from '#core/quiz/answer.ts'
import type { Text } from '#core/quiz/question.ts'

export interface ShownChoice {
  readonly id: string
  /** What it is called by whoever speaks of it: a letter; null: its text is short enough. */
  readonly letter: string | null
  /** Null: true or false, which the words of the page say. */
  readonly text: Text | null
}

/** What a question is chosen from, in the order in which every screen has it; null: it is answered otherwise. */
export function choicesOf(asked: AskedQuestion): readonly ShownChoice[] | null {
  switch (asked.kind) {
    case 'single':
    case 'several':
      return asked.options.map(({ id, text }, index) => ({ id, text, letter: letterAt(index) }))
    case 'true-false':
      return [
        { id: 'true', letter: null, text: null },
        { id: 'false', letter: null, text: null },
        ...asked.reasons.map(({ id, text }, index) => ({ id, text, letter: String(index + 1) })),
      ]
    case 'number':
    case 'order':
    case 'pairs':
    case 'point':
      return null
  }
}

/** Of the choices of a closed question, the right ones. */
export function isRight(key: Key, choice: string): boolean {
  switch (key.kind) {
    case 'single':
      return key.option === choice
    case 'several':
      return key.options.includes(choice)
    case 'true-false':
      return String(key.isTrue) === choice || key.why === choice
    case 'number':
    case 'order':
    case 'pairs':
    case 'point':
      return false
  }
}

function letterAt(index: number): string {
  return String.fromCodePoint(65 + index)
}
