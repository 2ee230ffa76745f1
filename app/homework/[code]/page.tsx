import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoSuchHomework, NobodyYet } from '#app/_homework/homework-door.tsx'
import { HomeworkScreen } from '#app/_homework/homework-screen.tsx'
import { goalScenarios, readHomeworkPage, readTitles } from '#app/_homework/read-homework-page.ts'

interface PageProps {
  readonly params: Promise<{ code: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('homework')
  return { title: t('title') }
}

export default async function OneHomeworkPage({ params }: PageProps) {
  const { code } = await params
  const page = await readHomeworkPage(code)
  switch (page.at) {
    case 'nobody':
      return <NobodyYet next={`/homework/${code}`} />
    case 'missing':
      return <NoSuchHomework />
    case 'there':
      return <HomeworkScreen view={page.view} titles={await readTitles()} scenarios={goalScenarios()} />
  }
}
