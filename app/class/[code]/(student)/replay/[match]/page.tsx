import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { ReplayScreen } from '#app/_replay/replay-screen.tsx'
import { REPLAY_WORDS } from '#app/_replay/replay-words.ts'
import { replayedMatch } from '#app/_replay/replayed-match.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { type OwnMatch, readOwnMatch } from '#server/web.ts'

interface ReplayPageProps {
  readonly params: Promise<{ match: string }>
}

/** An own match once more, within a lesson: whatever cannot be shown is said here, so that nobody is led out of it. */
export default async function ReplayPage({ params }: ReplayPageProps) {
  const t = await getTranslations('replay')
  const read = await readUnlessAway((await params).match)
  const replayed = read === null ? null : replayedMatch(read)
  if (replayed === null) return <PlainScreen title={t('unreadable')} line={t('unreadableLine')} />
  return (
    <ClientWords of={REPLAY_WORDS}>
      <ReplayScreen replayed={replayed} within />
    </ClientWords>
  )
}

/** Null: there is none of one's own, or the database is away; the log of the server has the cause. */
async function readUnlessAway(match: string): Promise<OwnMatch | null> {
  try {
    return await readOwnMatch((await headers()).get('cookie'), match)
  } catch {
    return null
  }
}
