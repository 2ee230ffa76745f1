import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { ClassRoom } from '#app/_class/class-room.tsx'
import { CLASS_WORDS } from '#app/_class/class-words.ts'
import { SignedIn } from '#app/_class/signed-in.tsx'
import { ChapterTitles } from '#app/_room/chapter-titles.tsx'
import { readChapterTitles } from '#app/_room/read-chapter-titles.ts'
import { codeOf } from '#app/_room/read-code.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { readSignedInByCard } from '#server/web.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('class')
  return { title: t('title'), robots: { index: false } }
}

interface StudentLayoutProps {
  readonly params: Promise<{ code: string }>
  readonly children: ReactNode
}

/** A student's lesson: the frame stays, and with it the line to the server, while chapters and replays come and go. */
export default async function StudentLayout({ params, children }: StudentLayoutProps) {
  const code = codeOf((await params).code)
  return (
    <ClientWords of={CLASS_WORDS}>
      <ChapterTitles chapters={await readChapterTitles()}>
        <SignedIn byCard={await isSignedIn()}>
          <ClassRoom code={code}>{children}</ClassRoom>
        </SignedIn>
      </ChapterTitles>
    </ClientWords>
  )
}

/** Where the database does not answer, the lesson itself says so. */
async function isSignedIn(): Promise<boolean> {
  const seat = await readSignedInByCard((await headers()).get('cookie')).catch(() => null)
  return seat !== null
}
