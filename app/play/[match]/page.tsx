import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { SEAT_ROLES } from '#core/by-role.ts'
import { MatchTable } from '#app/_match/match-table.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { MATCH_WORDS } from '#app/_match/match-words.ts'
import { shareOrigins } from '#server/web.ts'

interface PlayPageProps {
  readonly params: Promise<{ match: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home')
  return { title: t('play'), robots: { index: false } }
}

export default async function PlayPage({ params, searchParams }: PlayPageProps) {
  const { match } = await params
  const { role: asked, homework } = await searchParams
  const role = SEAT_ROLES.find((one) => one === asked) ?? null
  const code = typeof homework === 'string' && /^[2-9A-HJ-NP-Z]{6}$/.test(homework) ? homework : null
  const host = (await headers()).get('host') ?? ''
  return (
    <ClientWords of={MATCH_WORDS}>
      <MatchTable key={match} id={match} role={role} origins={shareOrigins(host)} homework={code} />
    </ClientWords>
  )
}
