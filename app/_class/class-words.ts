import { MATCH_WORDS } from '#app/_match/match-words.ts'
import { ROOM_WORDS } from '#app/_room/room-words.ts'
import type { Words } from '#app/_words/words.ts'

/** What a student's screens say in a lesson: those of a quiz, of a match, and their own. */
export const CLASS_WORDS: readonly (keyof Words)[] = [
  ...new Set([...ROOM_WORDS, ...MATCH_WORDS, 'class'] as const),
]
