import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChapterList } from '#app/_lesson/chapter-list.tsx'
import { lessonLinks } from '#app/_lesson/lesson-metadata.ts'
import { languageNamed } from '#app/_words/address-language.ts'

interface LearnPageProps {
  readonly params: Promise<{ language: string }>
}

export async function generateMetadata({ params }: LearnPageProps): Promise<Metadata> {
  const language = languageNamed((await params).language)
  if (language === null) notFound()
  const t = await getTranslations('learn')
  return { title: t('title'), description: t('description'), ...(await lessonLinks(language)) }
}

export default async function LearnInLanguagePage({ params }: LearnPageProps) {
  const language = languageNamed((await params).language)
  if (language === null) notFound()
  return <ChapterList language={language} />
}
