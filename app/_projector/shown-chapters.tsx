'use client'

import { type ReactNode, createContext, useContext } from 'react'
import type { ChapterId } from '#core/quiz/chapter.ts'

/** What is projected of a chapter that is read together. */
export interface ShownChapter {
  readonly title: string
  /** What one can do or say afterwards. */
  readonly line: string
  readonly minutes: number
  /** The close that it is about first; null: it is about none. */
  readonly scenario: string | null
}

type Chapters = Readonly<Partial<Record<ChapterId, ShownChapter>>>

const Known = createContext<Chapters>({})

/** Handed down by the page, so that the lesson itself stays on the server. */
export function ShownChapters({
  chapters,
  children,
}: {
  readonly chapters: Chapters
  readonly children: ReactNode
}) {
  return <Known value={chapters}>{children}</Known>
}

export function useShownChapter(id: ChapterId): ShownChapter | null {
  return useContext(Known)[id] ?? null
}
