'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { useChapterTitle } from './chapter-titles.tsx'
import { useMissed } from './missed-chapters.ts'
import { Podium } from './podium.tsx'
import { StandingsList } from './standings-list.tsx'
import { questionsOf } from './questions-of.ts'

/** The end: one's own result first, then everybody's, then where to go on. */
export function PlayerEnded({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room.ended')
  const { head, own } = known
  return (
    <section className="mt-3 grid gap-6">
      <div className="text-center">
        <h2 tabIndex={-1} className="text-3xl font-semibold outline-none">
          {t('title')}
        </h2>
        {own !== null && <OwnEnd known={known} />}
      </div>
      {head.standings !== null && (
        <div className="grid gap-4">
          <Podium rows={head.standings.rows} />
          <StandingsList standings={head.standings} own={own} />
        </div>
      )}
      <LookAgain known={known} />
      <div className="flex flex-wrap gap-2.5">
        <Link href="/quiz" className="button button-main grow">
          {t('again')}
        </Link>
        <Link href="/practice" className="button grow">
          {t('practice')}
        </Link>
      </div>
    </section>
  )
}

function OwnEnd({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room.ended')
  const { head, own } = known
  if (own === null) return null
  const { rank, right, points, name } = own
  return (
    <>
      {rank !== null && head.standings !== null && (
        <p className="mt-1 text-xl font-semibold text-client">
          {t('place', { rank: String(rank), ranked: String(head.standings.ranked) })}
        </p>
      )}
      <p className="mt-1 text-lg">
        {t('own', {
          right: String(right),
          count: String(questionsOf(head.activity)),
          points: String(points),
        })}
      </p>
      <p className="text-soft">{t('thanks', { name })}</p>
    </>
  )
}

/** The chapters of what was wrong. */
function LookAgain({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room.ended')
  const titleOf = useChapterTitle()
  const language = useLocale()
  const missed = useMissed(known.head.session)
  if (known.own === null || (missed.length === 0 && known.own.right < questionsOf(known.head.activity)))
    return null
  if (missed.length === 0) return <p className="text-center text-soft">{t('allRight')}</p>
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
