import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BANK, questionById } from '#content/questions/bank.ts'
import { LESSON } from '#content/lesson/lesson.ts'
import { PracticeScreen } from '#app/_practice/practice-screen.tsx'
import { indexOf } from '#app/_practice/practice-index.ts'
import { wishFrom } from '#app/_practice/wish.ts'

interface PracticePageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const INDEX = BANK.map(indexOf)

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice')
  return { title: t('title'), description: t('lead') }
}

export default async function PracticePage({ searchParams }: PracticePageProps) {
  const wish = wishFrom(await searchParams, INDEX)
  const language = await getLocale()
  const titles = Object.fromEntries(Object.values(LESSON).map(({ id, title }) => [id, title[language]]))
  const question = wish?.kind === 'question' ? questionById(wish.id) : null
  return <PracticeScreen wish={wish} index={INDEX} question={question} titles={titles} />
}
