import { QUESTION_WORDS } from '#app/_question/question-words.ts'
import type { Words } from '#app/_words/words.ts'

/** What a question is shown with once it is answered too. */
export const PREVIEW_WORDS: readonly (keyof Words)[] = [...QUESTION_WORDS, 'misconceptions', 'editor']

/** The parts of the words that the editor needs. */
export const EDITOR_WORDS: readonly (keyof Words)[] = [
  ...PREVIEW_WORDS,
  'sets',
  'room',
  'skills',
  'scenarios',
]
