import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import type { Text } from '#core/quiz/question.ts'
import { LANGUAGES, type Language } from '#app/_words/languages.ts'

/** In which languages somebody writes. */
export const WRITINGS = [...LANGUAGES, 'both'] as const
export type Writing = (typeof WRITINGS)[number]

export function languagesOf(writing: Writing): readonly Language[] {
  return writing === 'both' ? LANGUAGES : [writing]
}

/** As the set has been written so far; a new one in the language of the page. */
export function writingOf({ title, questions }: DraftSet, page: Language): Writing {
  const texts = [title, ...questions.map(({ prompt }) => prompt)]
  const used = LANGUAGES.filter((language) => texts.some((text) => text[language].trim() !== ''))
  const [first, second] = used
  if (first === undefined) return page
  return second === undefined || isSame(texts) ? first : 'both'
}

/** One language that stands in both, as GIFT brings it. */
function isSame(texts: readonly Text[]): boolean {
  return texts.every(({ en, zh }) => en === zh)
}

/** What can be kept: no NUL, and no half of a character, which only a broken paste brings. */
export function cleaned(words: string): string {
  return words.replaceAll(/\0|\p{Surrogate}/gu, '')
}
