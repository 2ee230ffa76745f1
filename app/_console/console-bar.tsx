'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { useText } from '#app/_room/use-text.ts'
import { projectorPath } from './projector-path.ts'

/** Which lesson, what runs, who is there, and the way to the projector. */
export function ConsoleBar({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('console')
  const text = useText()
  const { head } = known
  const title = head.title ?? text(head.activity.title)
  const begun = head.phase !== 'lobby' && head.phase !== 'ended'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 sm:py-3">
      <h1 className="min-w-0 basis-full text-[15px] leading-snug text-soft sm:basis-auto">
        {begun && <span className="block [overflow-wrap:anywhere]">{title}</span>}
        <span className="block text-lg font-semibold text-ink [overflow-wrap:anywhere] sm:text-xl">
          {begun ? text(head.activity.title) : title}
        </span>
      </h1>
      <span className="grow max-sm:hidden" />
      <ul className="flex flex-wrap items-center gap-x-4 text-[15px] text-soft">
        {head.paused && <li className="font-semibold text-server">❚❚ {t('bar.paused')}</li>}
        {head.locked && <li>{t('bar.locked')}</li>}
        <li>{t('bar.students', { count: head.players })}</li>
        <li>
          <span className="sr-only">{t('bar.code')}: </span>
          <span className="font-mono font-semibold tracking-[0.12em] text-ink">{head.code}</span>
        </li>
        <li>
          <a
            href={projectorPath(known)}
            target="_blank"
            rel="noreferrer"
            className="link flex min-h-11 items-center text-ink"
          >
            {t('bar.projector')}
            <span aria-hidden className="ml-1">
              ↗
            </span>
            <span className="sr-only"> ({t('bar.newTab')})</span>
          </a>
        </li>
      </ul>
    </div>
  )
}
