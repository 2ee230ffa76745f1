import { getLocale } from 'next-intl/server'
import { wordsOf } from '#app/_words/words.ts'

/** Titles by the scenario's id; one without words is called by its id. */
export async function scenarioTitles(): Promise<(id: string) => string> {
  const words: Readonly<Record<string, { readonly title: string }>> = wordsOf(await getLocale()).scenarios
  return (id) => words[id]?.title ?? id
}
