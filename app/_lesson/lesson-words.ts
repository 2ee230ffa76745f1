import type { Words } from '#app/_words/words.ts'
import { QUESTION_WORDS } from '#app/_question/question-words.ts'

/** What the parts of a chapter say in the browser. */
export const LESSON_WORDS: readonly (keyof Words)[] = [
  ...new Set([...QUESTION_WORDS, 'learn', 'doors', 'scenarios'] as const),
]
