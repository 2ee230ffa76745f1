import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { HostTable } from '#app/_room/host-table.tsx'
import { codeOf } from '#app/_room/read-code.ts'
import { ROOM_WORDS } from '#app/_room/room-words.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { shareOrigins } from '#server/web.ts'

interface HostPageProps {
  readonly params: Promise<{ code: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('room.host')
  return { title: t('heading'), robots: { index: false } }
}

export default async function HostPage({ params, searchParams }: HostPageProps) {
  const code = codeOf((await params).code)
  const { play } = await searchParams
  const host = (await headers()).get('host') ?? ''
  return (
    <ClientWords of={ROOM_WORDS}>
      <HostTable key={code} code={code} origins={shareOrigins(host)} playsAlong={play !== undefined} />
    </ClientWords>
  )
}
