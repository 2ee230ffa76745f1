import type { Words } from '#app/_words/words.ts'

/** What a wall of pairs says: whoever shows one, or one pair, sends these words. */
export const WALL_WORDS: readonly (keyof Words)[] = ['projector', 'roles']
