import { getLocale } from 'next-intl/server'
import type { ChapterId } from '#core/quiz/chapter.ts'
import { LESSON } from '#content/lesson/lesson.ts'
import type { Chapter } from '#content/lesson/lesson-format.ts'
import type { ShownChapter } from './shown-chapters.tsx'

/** What is projected of each chapter, in the language of the page. */
export async function readShownChapters(): Promise<Readonly<Record<ChapterId, ShownChapter>>> {
  const language = await getLocale()
  const shown = ({ title, line, minutes, parts }: Chapter): ShownChapter => ({
    title: title[language],
    line: line[language],
    minutes,
    scenario: firstClose(parts),
  })
  const chapters = Object.values(LESSON).map((chapter) => [chapter.id, shown(chapter)] as const)
  return Object.fromEntries(chapters) as Record<ChapterId, ShownChapter>
}

function firstClose(parts: Chapter['parts']): string | null {
  for (const part of parts) {
    if (part.kind === 'close') return part.scenario
    if (part.kind === 'compare') return part.left.scenario
  }
  return null
}
