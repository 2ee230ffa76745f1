import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { ReplayScreen } from '#app/_replay/replay-screen.tsx'
import { REPLAY_WORDS } from '#app/_replay/replay-words.ts'
import { replayedMatch } from '#app/_replay/replayed-match.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { type OwnMatch, readOwnMatch } from '#server/web.ts'

interface MatchPageProps {
  readonly params: Promise<{ match: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('replay')
  return { title: t('title'), robots: { index: false } }
}

/** A match afterwards, for those who played it. To everybody else it is as if there were none. */
export default async function MatchPage({ params }: MatchPageProps) {
  const t = await getTranslations('replay')
  const { match } = await params
  const read = await readUnlessAway(match)
  if (read === 'away') return <PlainScreen title={t('unreadable')} line={t('unreadableLine')} />
  if (read === null) notFound()
  const replayed = replayedMatch(read)
  if (replayed === null) return <StillRunning match={match} />
  return (
    <ClientWords of={REPLAY_WORDS}>
      <ReplayScreen replayed={replayed} />
    </ClientWords>
  )
}

async function readUnlessAway(match: string): Promise<OwnMatch | null | 'away'> {
  try {
    return await readOwnMatch((await headers()).get('cookie'), match)
  } catch {
    // The database is away: the page says so, and the log of the server has the cause.
    return 'away'
  }
}

async function StillRunning({ match }: { readonly match: string }) {
  const t = await getTranslations('replay')
  return (
    <PlainScreen title={t('running')} line={t('runningLine')}>
      <Link href={`/play/${match}`} className="button button-main">
        {t('goOn')}
      </Link>
    </PlainScreen>
  )
}
