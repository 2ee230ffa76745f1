import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChapterTitles } from '#app/_room/chapter-titles.tsx'
import { PlayerTable } from '#app/_room/player-table.tsx'
import { readChapterTitles } from '#app/_room/read-chapter-titles.ts'
import { codeOf } from '#app/_room/read-code.ts'
import { ROOM_WORDS } from '#app/_room/room-words.ts'
import { ClientWords } from '#app/_words/client-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('room')
  return { title: t('title'), robots: { index: false } }
}

export default async function PlayerPage({ params }: { readonly params: Promise<{ code: string }> }) {
  const code = codeOf((await params).code)
  return (
    <ClientWords of={ROOM_WORDS}>
      <ChapterTitles chapters={await readChapterTitles()}>
        <PlayerTable key={code} code={code} />
      </ChapterTitles>
    </ClientWords>
  )
}
