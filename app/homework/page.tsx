import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HomeworkHome } from '#app/_homework/homework-home.tsx'
import { readOwnHomework } from '#app/_homework/read-homework-page.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('homework')
  return { title: t('title'), description: t('lead') }
}

export default async function HomeworkHomePage() {
  const own = await readOwnHomework()
  return <HomeworkHome student={own?.who() ?? null} lines={(await own?.list()) ?? []} />
}
