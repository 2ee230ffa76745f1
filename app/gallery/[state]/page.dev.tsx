import { notFound } from 'next/navigation'
import { MATCH_WORDS } from '#app/_match/match-words.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { PAGES } from '../_fixtures/pages.tsx'
import { statesOf } from '../_fixtures/screens.ts'
import { GalleryScreen } from './gallery-screen.tsx'

/** One state of one screen. Only in development: the file's name keeps it out of a production build. */
export default async function GalleryPage({ params }: { readonly params: Promise<{ state: string }> }) {
  const { state } = await params
  const page = Object.hasOwn(PAGES, state) ? PAGES[state] : undefined
  const states = statesOf(state)
  if (page === undefined && states.length === 0) notFound()
  return (
    <ClientWords of={[...MATCH_WORDS, 'home', 'skills', 'errors']}>
      {page === undefined ? <GalleryScreen states={states} /> : page()}
    </ClientWords>
  )
}
