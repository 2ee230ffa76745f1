import { notFound } from 'next/navigation'
import { MATCH_WORDS } from '#app/_match/match-words.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { SCREENS, isScreenName } from '../_fixtures/screens.ts'
import { GalleryScreen } from './gallery-screen.tsx'

/** One state of one screen. Only in development: the file's name keeps it out of a production build. */
export default async function GalleryPage({ params }: { readonly params: Promise<{ state: string }> }) {
  const { state } = await params
  if (!isScreenName(state)) notFound()
  return (
    <ClientWords of={MATCH_WORDS}>
      <GalleryScreen state={SCREENS[state]()} />
    </ClientWords>
  )
}
