'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { StandingsList } from '#app/_room/standings-list.tsx'

/** Between two questions. */
export function ConsoleStandings({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('console.phases')
  const standings = known.host?.standings ?? known.head.standings
  return (
    <section className="grid max-w-3xl gap-3 pt-1">
      <h2 tabIndex={-1} className="text-lg font-semibold outline-none">
        {t('standings')}
      </h2>
      {standings !== null && <StandingsList standings={standings} own={null} />}
    </section>
  )
}
