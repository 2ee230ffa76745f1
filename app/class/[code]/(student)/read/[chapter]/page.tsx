import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { chapterById } from '#content/lesson/lesson.ts'
import { ChapterTogether } from '#app/_lesson/chapter-together.tsx'

interface ReadPageProps {
  readonly params: Promise<{ chapter: string }>
}

/** A chapter within a lesson, in the language of whoever reads it. */
export default async function ReadPage({ params }: ReadPageProps) {
  const chapter = chapterById((await params).chapter)
  if (chapter === null) notFound()
  return <ChapterTogether chapter={chapter} language={await getLocale()} />
}
