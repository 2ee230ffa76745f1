'use client'

import { type ReactNode, createContext, useContext } from 'react'
import type { ChapterId } from '#core/quiz/chapter.ts'
import type { ChapterChoice } from './question-choices.tsx'

const Titles = createContext<readonly ChapterChoice[]>([])

/** The chapters of the lesson by name, handed down by the page, so that the lesson itself stays on the server. */
export function ChapterTitles({
  chapters,
  children,
}: {
  readonly chapters: readonly ChapterChoice[]
  readonly children: ReactNode
}) {
  return <Titles value={chapters}>{children}</Titles>
}

export function useChapterTitle(): (id: ChapterId) => string {
  const chapters = useContext(Titles)
  return (id) => chapters.find((one) => one.id === id)?.title ?? id
}
