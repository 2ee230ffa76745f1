import { getLocale } from 'next-intl/server'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import type { ChapterChoice } from './question-choices.tsx'

export async function readChapterTitles(): Promise<readonly ChapterChoice[]> {
  await getLocale()
  return CHAPTER_IDS.map((id) => ({ id, title: id }))
}
