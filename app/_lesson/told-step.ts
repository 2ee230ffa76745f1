import type { Part } from '#content/lesson/lesson-format.ts'
import type { CloseStep, CloseStory } from '#app/_figures/close/close-story.ts'
import type { Language } from '#app/_words/languages.ts'

/** A step of a close with the words beside it; null: none were written for it. */
export interface ToldStep extends CloseStep {
  readonly text: string | null
}

type Says = Extract<Part, { kind: 'close' }>['says']

/** The steps of a close as a chapter tells them. An ending in which nothing happens is one only where it is spoken of. */
export function toldSteps({ steps }: CloseStory, says: Says, language: Language): ToldStep[] {
  const told = steps.map((step) => ({ ...step, text: textOf(step, says, language) }))
  return told.filter(({ at, from, shown, text }) => at !== 'end' || from < shown || text !== null)
}

/** Of several segments that are one arrow all that is said. */
function textOf({ at, until }: CloseStep, says: Says, language: Language): string | null {
  const own = says.filter((said) =>
    typeof said.at === 'number' && typeof at === 'number' && typeof until === 'number'
      ? said.at >= at && said.at <= until
      : said.at === at,
  )
  return own.length === 0 ? null : own.map(({ text }) => text[language]).join(' ')
}
