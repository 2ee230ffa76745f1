import { getLocale } from 'next-intl/server'
import { LESSON } from '#content/lesson/lesson.ts'
import type { ChapterChoice } from './question-choices.tsx'

/** The chapters of the lesson by name, in the language of the page. */
export async function readChapterTitles(): Promise<readonly ChapterChoice[]> {
  const language = await getLocale()
  return Object.values(LESSON).map(({ id, title }) => ({ id, title: title[language] }))
}
