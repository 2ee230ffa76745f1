'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { ShareLink } from '#app/_match/share-link.tsx'
import { Roster } from './roster.tsx'
import { useSummary } from './use-summary.ts'
import { questionsOf } from './questions-of.ts'

interface HostLobbyProps {
  readonly known: KnownSession
  readonly origins: readonly string[]
  readonly onPlay: () => void
}

/** How to come in, large enough for the last row, and who has come. */
export function HostLobby({ known, origins, onPlay }: HostLobbyProps) {
  const t = useTranslations('room')
  const sum = useSummary()
  const { head } = known
  return (
    <div className="grid gap-x-12 gap-y-8 pt-4 min-[1900px]:[zoom:1.4] lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:pt-8">
      <section className="min-w-0">
        <h2 className="text-[15px] text-soft sm:text-xl">{t('host.join')}</h2>
        <p className="mt-1 font-mono text-[clamp(2.75rem,13.5vw,6.5rem)] leading-none font-semibold tracking-[0.06em] lg:text-[clamp(4rem,8vw,6.5rem)]">
          <span className="sr-only">{t('host.code')}: </span>
          {head.code}
        </p>
        <ShareLink origins={origins} path={`/quiz/${head.code}`} label={t('host.link')} large />
      </section>
      <section className="min-w-0">
        <Roster known={known} />
        <p className="mt-4 text-[15px] text-soft">
          {t('sum.questions', { count: questionsOf(head.activity) })} · {sum(head.settings)}
        </p>
        <div className="mt-4">
          {known.own === null ? (
            <button type="button" className="button" onClick={onPlay}>
              {t('host.play')}
            </button>
          ) : (
            <p className="flex min-h-12 items-center">{t('host.playing', { name: known.own.name })}</p>
          )}
        </div>
      </section>
    </div>
  )
}
