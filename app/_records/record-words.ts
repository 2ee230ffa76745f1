import type { createTranslator } from 'next-intl'
import type { Words } from '#app/_words/words.ts'

/** What tables say, in the language of whoever takes them out. */
export interface RecordWords {
  readonly t: ReturnType<typeof createTranslator<Words, 'records'>>
  /** Titles of scenarios, by id. */
  readonly scenarios: Words['scenarios']
}

/** The name of a scenario, or its id where this version knows it no more. */
export function scenarioTitle({ scenarios }: RecordWords, id: string): string {
  const known = scenarios as Readonly<Record<string, { readonly title: string } | undefined>>
  return known[id]?.title ?? id
}
