import type { Words } from '#app/_words/words.ts'

/** What the screens of a match say. */
export const MATCH_WORDS: readonly (keyof Words)[] = [
  'roles',
  'waiting',
  'connecting',
  'closed',
  'line',
  'match',
  'stage',
  'items',
  'situation',
  'composer',
  'refusal',
  'refusals',
  'result',
  'network',
  'cards',
  'scenes',
  'timers',
  'replay',
  'linux',
  'scenarios',
  'states',
  'doors',
]
