'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { ShareLink } from '#app/_match/share-link.tsx'
import { keyedProjectorPath, projectorPath } from './projector-path.ts'

interface ProjectorLinksProps {
  readonly known: KnownSession
  readonly origins: readonly string[]
}

/** The projector in a tab of this browser, or by its key on whatever hangs below the ceiling. */
export function ProjectorLinks({ known, origins }: ProjectorLinksProps) {
  const t = useTranslations('console')
  const keyed = keyedProjectorPath(known)
  return (
    <section>
      <h3 className="font-semibold">{t('lobby.projector')}</h3>
      <p className="text-[15px] text-soft">{t('lobby.projectorLine')}</p>
      <a href={projectorPath(known)} target="_blank" rel="noreferrer" className="button mt-2">
        {t('lobby.openProjector')}
        <span aria-hidden>↗</span>
        <span className="sr-only">({t('bar.newTab')})</span>
      </a>
      {keyed !== null && (
        <details className="mt-2">
          <summary className="link flex min-h-11 items-center text-[15px]">{t('lobby.otherDevice')}</summary>
          <p className="text-[15px] text-soft">{t('lobby.otherLine')}</p>
          <ShareLink origins={origins} path={keyed} label={t('lobby.projectorLink')} />
        </details>
      )}
    </section>
  )
}
