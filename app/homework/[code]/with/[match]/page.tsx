import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoSuchHomework, NobodyYet } from '#app/_homework/homework-door.tsx'
import { JoinClassmate } from '#app/_homework/join-classmate.tsx'
import { readHomeworkPage } from '#app/_homework/read-homework-page.ts'
import { ClientWords } from '#app/_words/client-words.tsx'

interface PageProps {
  readonly params: Promise<{ code: string; match: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('homework.join')
  return { title: t('title') }
}

export default async function WithClassmatePage({ params }: PageProps) {
  const { code, match } = await params
  const page = await readHomeworkPage(code)
  switch (page.at) {
    case 'nobody':
      return <NobodyYet next={`/homework/${code}/with/${match}`} />
    case 'missing':
      return <NoSuchHomework />
    case 'there':
      return (
        <ClientWords of={['homework', 'doors']}>
          <JoinClassmate code={page.view.code} match={match} title={page.view.title} />
        </ClientWords>
      )
  }
}
