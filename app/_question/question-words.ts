import type { Words } from '#app/_words/words.ts'
import { CLOSE_WORDS } from '#app/_figures/close/close-words.ts'

/** The parts of the words that a question is shown with: whoever shows one sends these to the browser. */
export const QUESTION_WORDS: readonly (keyof Words)[] = [
  ...new Set([...CLOSE_WORDS, 'question', 'roles'] as const),
]
