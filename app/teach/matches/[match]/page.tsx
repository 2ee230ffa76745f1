import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { ReplayScreen } from '#app/_replay/replay-screen.tsx'
import { REPLAY_WORDS } from '#app/_replay/replay-words.ts'
import { replayedMatch } from '#app/_replay/replayed-match.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { ownReviews } from '#server/web.ts'

interface MatchPageProps {
  readonly params: Promise<{ match: string }>
  readonly searchParams: Promise<{ step?: string | string[]; from?: string | string[] }>
}

/** A page of a review, and nothing else. */
const REVIEW_PATH = /^\/teach\/[\w/-]+$/

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('replay'))('title') }
}

/** A match of a class, for its teachers. To everybody else it is as if there were none. */
export default async function TeacherMatchPage({ params, searchParams }: MatchPageProps) {
  const { match: id } = await params
  const { step, from } = await searchParams
  await requireTeacher(`/teach/matches/${id}`)
  const t = await getTranslations('review.replay')
  const reviews = await ownReviews((await headers()).get('cookie'))
  const read = (await reviews?.match(id)) ?? notFound()
  const back =
    typeof from === 'string' && REVIEW_PATH.test(from) ? from : `/teach/classes/${read.class.id}/review`
  // Whoever looks sits at neither end.
  const replayed = replayedMatch({ ...read, seat: '' })
  return (
    <>
      <div className="mx-auto w-full max-w-[1240px] px-4 pt-3 sm:px-7">
        <Link href={back} className="link inline-flex min-h-11 items-center text-[15px] text-soft">
          {t('back')}
        </Link>
      </div>
      {replayed === null ? (
        <PlainScreen title={t('running')} line={t('runningLine')} />
      ) : (
        <ClientWords of={REPLAY_WORDS}>
          <ReplayScreen replayed={replayed} first={readStep(step)} within />
        </ClientWords>
      )}
    </>
  )
}

function readStep(step: string | string[] | undefined): number | undefined {
  return typeof step === 'string' && /^\d{1,4}$/.test(step) ? Number(step) : undefined
}
