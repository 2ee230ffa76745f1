'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { useHomeworkPlay } from './use-homework-play.ts'

interface JoinProps {
  readonly code: string
  readonly match: string
  /** Of the homework. */
  readonly title: string
}

/** A classmate has sent the link: nobody sits down before they say so, for it is an attempt of theirs too. */
export function JoinClassmate({ code, match, title }: JoinProps) {
  const t = useTranslations('homework')
  const { busy, failed, join } = useHomeworkPlay()
  return (
    <section className="mx-auto w-full max-w-[40rem] px-4 py-8 sm:px-7 sm:py-12">
      <p className="text-soft wrap-anywhere">{title}</p>
      <h1 className="text-[1.75rem] leading-tight font-semibold sm:text-4xl">{t('join.title')}</h1>
      <p className="mt-3">{t('join.line')}</p>
      <div className="mt-5 flex flex-wrap gap-2.5">
        <button
          type="button"
          disabled={busy}
          onClick={() => void join({ code, match })}
          className="button button-main"
        >
          {busy ? t('busy') : t('join.go')}
        </button>
        <Link href={`/homework/${code}`} className="button">
          {t('join.back')}
        </Link>
      </div>
      <FailedLine>{failed}</FailedLine>
    </section>
  )
}
