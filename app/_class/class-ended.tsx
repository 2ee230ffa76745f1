'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { useChapterTitle } from '#app/_room/chapter-titles.tsx'
import { useMissed } from '#app/_room/missed-chapters.ts'
import { Podium } from '#app/_room/podium.tsx'
import { StandingsList } from '#app/_room/standings-list.tsx'
import type { ClassDeeds } from './class-deeds.ts'
import { ExitQuestion } from './exit-question.tsx'
import { useLessonRecord } from './lesson-record.ts'
import { OwnMatches } from './own-matches.tsx'
import { percentRight } from './record-text.ts'

interface ClassEndedProps extends Pick<ClassDeeds, 'onExit'> {
  readonly known: KnownSession
  readonly code: string
}

/** The end: one's own result, what was learned, everybody's standings, and what to look at again. */
export function ClassEnded({ known, code, onExit }: ClassEndedProps) {
  const t = useTranslations('class.ended')
  const { head, own } = known
  return (
    <section className="mt-3 grid gap-6">
      <div className="text-center">
        <h2 tabIndex={-1} className="text-3xl font-semibold outline-none">
          {t('title')}
        </h2>
        {own !== null && <OwnEnd known={known} />}
      </div>
      {own !== null && (
        <ExitQuestion place={`${head.session} ${own.seat}`} stored={own.exit} onExit={onExit} />
      )}
      {head.standings !== null && (
        <div className="grid gap-4">
          <Podium rows={head.standings.rows} />
          <StandingsList standings={head.standings} own={own} />
        </div>
      )}
      <OwnMatches known={known} code={code} />
      <LookAgain session={head.session} />
      <div className="flex flex-wrap gap-2.5">
        <Link href="/" className="button grow">
          {t('home')}
        </Link>
        <Link href="/practice" className="button grow">
          {t('practice')}
        </Link>
      </div>
    </section>
  )
}

function OwnEnd({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('class.ended')
  const percent = percentRight(useLessonRecord(known))
  const { head, own } = known
  if (own === null) return null
  return (
    <>
      {own.rank !== null && head.standings !== null && (
        <p className="mt-1 text-xl font-semibold text-client">
          {t('place', { rank: String(own.rank), ranked: String(head.standings.ranked) })}
        </p>
      )}
      <p className="mt-1 text-lg">
        {t('points', { points: own.points })}
        {percent !== null && ` · ${t('right', { percent: String(percent) })}`}
      </p>
      <p className="text-soft">{t('thanks', { name: own.name })}</p>
    </>
  )
}

/** The chapters of what was wrong. */
function LookAgain({ session }: { readonly session: string }) {
  const t = useTranslations('class.ended')
  const titleOf = useChapterTitle()
  const language = useLocale()
  const missed = useMissed(session)
  if (missed.length === 0) return null
  return (
    <section className="card p-4">
      <h3 className="font-semibold">{t('learn')}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {missed.map((chapter) => (
          <li key={chapter}>
            <Link href={`/learn/${language}/${chapter}`} className="link flex min-h-11 items-center">
              {titleOf(chapter)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
