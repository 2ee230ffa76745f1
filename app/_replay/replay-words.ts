import type { Words } from '#app/_words/words.ts'

/** What a replay says. */
export const REPLAY_WORDS: readonly (keyof Words)[] = [
  'roles',
  'stage',
  'items',
  'refusal',
  'refusals',
  'result',
  'replay',
  'linux',
  'scenarios',
]
