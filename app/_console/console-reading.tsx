'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { useText } from '#app/_room/use-text.ts'

/** A chapter is read together. */
export function ConsoleReading({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('console')
  const language = useLocale()
  const text = useText()
  const { activity } = known.head
  if (activity.kind !== 'reading') return null
  return (
    <section className="card max-w-2xl p-5 sm:p-6">
      <h2 tabIndex={-1} className="text-2xl font-semibold outline-none">
        {text(activity.title)}
      </h2>
      <p className="mt-1 text-soft">{t('reading.line')}</p>
      <a
        href={`/learn/${language}/${activity.chapter}`}
        target="_blank"
        rel="noreferrer"
        className="button mt-4"
      >
        {t('reading.open')}
        <span aria-hidden>↗</span>
        <span className="sr-only">({t('bar.newTab')})</span>
      </a>
    </section>
  )
}
