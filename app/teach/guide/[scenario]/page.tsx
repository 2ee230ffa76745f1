import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { guidePage } from '#content/guide/guide.ts'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { GuideScreen } from '#app/_guide/guide-screen.tsx'
import { wordsOf } from '#app/_words/words.ts'

interface GuidePageProps {
  readonly params: Promise<{ scenario: string }>
}

export async function generateMetadata({ params }: GuidePageProps): Promise<Metadata> {
  const { scenario } = await params
  const t = await getTranslations('guide')
  const title = wordsOf(await getLocale()).scenarios[scenario as 'four-waves'] as
    | { title: string }
    | undefined
  return { title: title === undefined ? t('title') : `${title.title} · ${t('title')}` }
}

export default async function ScenarioGuidePage({ params }: GuidePageProps) {
  const { scenario } = await params
  await requireTeacher(`/teach/guide/${scenario}`)
  const page = guidePage(scenario, await getLocale())
  return page === null ? notFound() : <GuideScreen scenario={scenario} page={page} />
}
