import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { MatchTable } from '#app/_match/match-table.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { MATCH_WORDS } from '#app/_match/match-words.ts'
import { shareOrigins } from '#server/web.ts'

interface PlayPageProps {
  readonly params: Promise<{ match: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home')
  return { title: t('play'), robots: { index: false } }
}

export default async function PlayPage({ params }: PlayPageProps) {
  const { match } = await params
  const host = (await headers()).get('host') ?? ''
  return (
    <ClientWords of={MATCH_WORDS}>
      <MatchTable key={match} id={match} origins={shareOrigins(host)} />
    </ClientWords>
  )
}
