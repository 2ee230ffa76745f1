import type { Words } from '#app/_words/words.ts'
import { QUESTION_WORDS } from '#app/_question/question-words.ts'

/** What a student's pages say, but for questions. */
export const HOMEWORK_WORDS: readonly (keyof Words)[] = [
  'homework',
  'home',
  'scenarios',
  'plans',
  'doors',
  'waiting',
  'room',
  'stage',
]

/** With questions. */
export const HOMEWORK_QUIZ_WORDS: readonly (keyof Words)[] = [
  ...new Set([...QUESTION_WORDS, 'homework', 'practice'] as const),
]
