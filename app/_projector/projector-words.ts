import { QUESTION_WORDS } from '#app/_question/question-words.ts'
import { REPLAY_WORDS } from '#app/_replay/replay-words.ts'
import { WALL_WORDS } from '#app/_wall/wall-words.ts'
import type { Words } from '#app/_words/words.ts'

/** What the projector says; `room` for the ring of the time that is left. */
export const PROJECTOR_WORDS: readonly (keyof Words)[] = [
  ...new Set([...QUESTION_WORDS, ...REPLAY_WORDS, ...WALL_WORDS, 'room'] as const),
]
