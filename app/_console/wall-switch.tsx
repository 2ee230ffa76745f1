'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import type { HostAsk } from '#app/_realtime/asked-things.ts'

interface WallSwitchProps {
  readonly known: KnownSession
  readonly onAsk: (ask: HostAsk) => void
}

/** What is on the projector, where it is not what the phase has to show; and the wall frozen. */
export function WallSwitch({ known, onAsk }: WallSwitchProps) {
  const t = useTranslations('console.round')
  const shows = known.host?.shows ?? { kind: 'auto' }
  const show = (kind: 'auto' | 'frozen') => onAsk({ kind: 'show', shows: { kind } })
  const look = 'button min-h-11 px-3 py-1.5 text-[15px]'
  switch (shows.kind) {
    case 'auto':
      return (
        <button type="button" onClick={() => show('frozen')} className={look}>
          {t('freeze')}
        </button>
      )
    case 'frozen':
      return (
        <>
          <p className="text-[15px] text-soft">{t('frozenLine')}</p>
          <button type="button" onClick={() => show('auto')} className={look}>
            {t('frozen')}
          </button>
        </>
      )
    case 'pair': {
      const index = known.wall?.pairs.findIndex(({ match }) => match === shows.match) ?? -1
      return (
        <>
          {index >= 0 && (
            <p className="text-[15px] text-soft">{t('showing', { number: String(index + 1) })}</p>
          )}
          <button type="button" onClick={() => show('auto')} className={look}>
            {t('wall')}
          </button>
        </>
      )
    }
  }
}
