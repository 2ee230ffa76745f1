import type { Words } from '#app/_words/words.ts'

/** What a figure of a close says: whoever shows one sends these words. */
export const CLOSE_WORDS: readonly (keyof Words)[] = ['figures', 'items', 'roles', 'stage']
