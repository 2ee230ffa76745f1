import { QUESTION_WORDS } from '#app/_question/question-words.ts'
import type { Words } from '#app/_words/words.ts'

/** What the screens of a quiz say. */
export const ROOM_WORDS: readonly (keyof Words)[] = [
  ...new Set([...QUESTION_WORDS, 'room', 'class', 'doors', 'waiting', 'skills'] as const),
]
