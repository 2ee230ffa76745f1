'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'

/** The names as they come; who is away for the moment is dashed, and said so. */
export function Roster({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room')
  const roster = known.host?.roster ?? []
  const { players, locked } = known.head
  return (
    <>
      <h2 className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-xl font-semibold">{t('host.here')}</span>
        <span className="font-mono text-3xl font-semibold tabular-nums" aria-live="polite">
          {players}
        </span>
        {locked && <span className="text-[15px] text-soft">{t('host.locked')}</span>}
      </h2>
      {roster.length === 0 ? (
        <p className="mt-3 min-h-12 text-soft">
          <span aria-hidden className="breathes mr-2 inline-block size-2.5 rounded-full bg-server" />
          {t('host.nobody')}
        </p>
      ) : (
        <ul
          aria-label={t('host.here')}
          // What scrolls has to be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="mt-3 flex max-h-[22rem] flex-wrap gap-2 overflow-y-auto p-0.5"
        >
          {roster.map(({ seat, name, here }) => (
            <li
              key={seat}
              className={`appears rounded-full border px-3.5 py-1 lg:text-lg [overflow-wrap:anywhere] ${here ? 'border-rule bg-card' : 'border-dashed border-edge text-soft'}`}
            >
              {here ? name : t('host.away', { name })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
