'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { Podium } from './podium.tsx'
import { StandingsList } from './standings-list.tsx'

/** The end, for the whole room; where nobody is to see the standings, the host has them folded. */
export function HostEnded({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room')
  const { head, host, own } = known
  const hidden = head.standings === null ? (host?.standings ?? null) : null
  return (
    <section className="mx-auto grid w-full max-w-3xl gap-6 pt-4 xl:[zoom:1.25] min-[1900px]:[zoom:1.6]">
      <div className="text-center">
        <h2 tabIndex={-1} className="text-3xl font-semibold sm:text-4xl outline-none">
          {t('ended.title')}
        </h2>
        <p className="mt-1 text-soft">{t('ended.host')}</p>
      </div>
      {head.standings !== null && (
        <>
          <Podium rows={head.standings.rows} />
          <StandingsList standings={head.standings} own={own} />
        </>
      )}
      {hidden !== null && (
        <details className="rounded-control border border-edge">
          <summary className="flex min-h-12 flex-wrap items-center gap-x-3 px-3 font-medium">
            {t('standings.title')}
            <span className="text-[13px] font-normal text-soft">{t('standings.hostOnly')}</span>
          </summary>
          <div className="border-t border-rule p-3">
            <StandingsList standings={hidden} own={own} />
          </div>
        </details>
      )}
    </section>
  )
}
