'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { CaptureLinks } from './capture-links.tsx'

/** From the result to the replay and to the capture. */
export function AfterLinks({ match }: { readonly match: string }) {
  const t = useTranslations('replay')
  return (
    <section className="grid gap-2.5">
      <h2 className="font-semibold">{t('after')}</h2>
      <Link href={`/matches/${match}`} className="button">
        {t('open')}
      </Link>
      <CaptureLinks match={match} />
    </section>
  )
}
