import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { chapterById } from '#content/lesson/lesson.ts'
import { ChapterScreen } from '#app/_lesson/chapter-screen.tsx'
import { lessonLinks } from '#app/_lesson/lesson-metadata.ts'
import { languageNamed } from '#app/_words/address-language.ts'

interface ChapterPageProps {
  readonly params: Promise<{ language: string; chapter: string }>
}

export async function generateMetadata({ params }: ChapterPageProps): Promise<Metadata> {
  const { language, chapter } = await asked(params)
  return {
    title: chapter.title[language],
    description: chapter.line[language].replaceAll('`', ''),
    ...(await lessonLinks(language, chapter.id)),
  }
}

export default async function ChapterPage({ params }: ChapterPageProps) {
  const { language, chapter } = await asked(params)
  return <ChapterScreen chapter={chapter} language={language} />
}

async function asked(params: ChapterPageProps['params']) {
  const { language, chapter } = await params
  const found = { language: languageNamed(language), chapter: chapterById(chapter) }
  if (found.language === null || found.chapter === null) notFound()
  return { language: found.language, chapter: found.chapter }
}
