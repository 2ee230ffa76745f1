'use client'

import { useTranslations } from 'next-intl'

/** Over everything that could be done: nothing is lost, and nobody has to do anything. */
export function PauseCover() {
  const t = useTranslations('match')
  return (
    <section className="appears flex items-start gap-3.5 rounded-card border border-rule bg-sunk p-4 sm:p-5">
      <span aria-hidden className="mt-1 flex gap-1">
        <span className="h-5 w-1.5 rounded-full bg-net" />
        <span className="h-5 w-1.5 rounded-full bg-net" />
      </span>
      <div>
        <h2 className="text-lg leading-snug font-semibold">{t('paused')}</h2>
        <p className="text-[15px] text-soft">{t('pausedLine')}</p>
      </div>
    </section>
  )
}
