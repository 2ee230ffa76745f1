'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { Question } from '#core/quiz/question.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { type Round, missedOf } from './round.ts'
import { RoundBar } from './round-bar.tsx'
import { StorageNote } from './storage-note.tsx'
import { type Wish, addressOf } from './wish.ts'

interface RoundResultProps {
  readonly wish: Wish
  readonly round: Round
  readonly titles: Readonly<Record<string, string>>
  readonly onAgain: () => void
}

/** How it went, and which chapters to look at again. */
export function RoundResult({ wish, round, titles, onAgain }: RoundResultProps) {
  const t = useTranslations('practice')
  const heading = useRef<HTMLHeadingElement>(null)
  const missed = missedOf(round)
  const right = round.answered.length - missed.length
  useEffect(() => heading.current?.focus(), [])
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="text-2xl font-semibold outline-none">
        {t('result', { right: String(right), count: String(round.answered.length) })}
      </h2>
      <div className="mt-3">
        <RoundPieces round={round} />
      </div>
      {missed.length === 0 ? (
        <p className="mt-4">{t('allRight')}</p>
      ) : (
        <Missed missed={missed} titles={titles} />
      )}
      <div className="mt-6 grid gap-2.5 sm:flex sm:flex-wrap">
        {wish.kind === 'question' ? (
          <Link
            href={addressOf({ kind: 'chapter', chapter: round.questions[0]?.chapter ?? 'four-waves' })}
            className="button button-main"
          >
            {t('moreOfChapter')}
          </Link>
        ) : (
          <button type="button" className="button button-main" onClick={onAgain}>
            {t('another')}
          </button>
        )}
        {missed.length > 0 && wish.kind !== 'wrong' && wish.kind !== 'endless' && (
          <Link href={addressOf({ kind: 'wrong' })} className="button">
            {t('wrongAgain')}
          </Link>
        )}
        <Link href="/practice" className="button">
          {t('other')}
        </Link>
      </div>
      <StorageNote />
    </section>
  )
}

function RoundPieces({ round }: { readonly round: Round }) {
  return round.questions.length > 1 ? <RoundBar round={round} isOver /> : null
}

interface MissedProps {
  readonly missed: readonly Question[]
  readonly titles: Readonly<Record<string, string>>
}

/** What was wrong, under the chapter in which it is told. */
function Missed({ missed, titles }: MissedProps) {
  const t = useTranslations('practice')
  const language = useLocale()
  const chapters = [...new Set(missed.map(({ chapter }) => chapter))]
  return (
    <>
      <h3 className="mt-5 font-semibold">{t('lookAgain')}</h3>
      <ul className="mt-2 grid gap-3">
        {chapters.map((chapter) => (
          <li key={chapter} className="card p-4">
            <Link
              href={`/learn/${language}/${chapter}`}
              className="link inline-flex min-h-11 items-center font-semibold"
            >
              {titles[chapter] ?? chapter}
            </Link>
            <ul className="grid gap-1.5 text-[15px] text-soft">
              {missed
                .filter((question) => question.chapter === chapter)
                .map(({ id, prompt }) => (
                  <li key={id} className="flex gap-2">
                    <span aria-hidden className="font-semibold text-wrong">
                      ✕
                    </span>
                    <span className="min-w-0">
                      <RichText text={prompt[language]} />
                    </span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
