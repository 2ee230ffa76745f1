'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { WaitsFor } from './waits-for.tsx'

interface MatchAfterProps {
  readonly known: KnownSession
  readonly code: string
  readonly match: string
}

/** After an own match: how far the others are, and what can be done meanwhile. Nothing here leads out of the lesson. */
export function MatchAfter({ known, code, match }: MatchAfterProps) {
  const t = useTranslations('class.after')
  const { round, activity } = known.head
  const isLast = round !== null && round.over >= round.pairs
  return (
    <section className="card grid gap-2 p-4">
      <h2 className="font-semibold">{t('title')}</h2>
      {activity.kind === 'scenario' && activity.guided && <p>{t('guided')}</p>}
      {round !== null && (
        <p aria-live="polite" className="tabular-nums">
          {isLast ? t('all') : t('others', { over: String(round.over), pairs: String(round.pairs) })}
        </p>
      )}
      <WaitsFor>{t('wait')}</WaitsFor>
      <Link href={`/class/${code}/replay/${match}`} className="button mt-1">
        {t('replay')}
      </Link>
    </section>
  )
}
