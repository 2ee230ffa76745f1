import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChapterList } from '#app/_lesson/chapter-list.tsx'
import { lessonLinks } from '#app/_lesson/lesson-metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('learn')
  return { title: t('title'), description: t('description'), ...(await lessonLinks(await getLocale())) }
}

export default async function LearnPage() {
  return <ChapterList language={await getLocale()} />
}
