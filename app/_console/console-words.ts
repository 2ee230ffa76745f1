import { MATCH_WORDS } from '#app/_match/match-words.ts'
import { QUESTION_WORDS } from '#app/_question/question-words.ts'
import { WALL_WORDS } from '#app/_wall/wall-words.ts'
import type { Words } from '#app/_words/words.ts'

/** What a teacher's console says: questions and replays are shown in it too. */
export const CONSOLE_WORDS: readonly (keyof Words)[] = [
  ...new Set([
    ...QUESTION_WORDS,
    ...MATCH_WORDS,
    ...WALL_WORDS,
    'room',
    'console',
    'misconceptions',
    'guide',
  ] as const),
]
