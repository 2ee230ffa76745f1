'use client'

import { useTranslations } from 'next-intl'
import { Podium } from '#app/_room/podium.tsx'
import { StandingsList } from '#app/_room/standings-list.tsx'
import type { ConsolePhaseProps } from './console-phase.tsx'
import { ExitNotes } from './exit-notes.tsx'
import { MisconceptionList } from './misconception-list.tsx'
import { PairLook } from './pair-look.tsx'
import { WentWell } from './went-well.tsx'

/** What the lesson came to. */
export function ConsoleEnded({ state, looked, onLook, onAsk, read, summary }: ConsolePhaseProps) {
  const t = useTranslations('console.ended')
  const isRehearsal = state.known.host?.isRehearsal === true
  return (
    <section className="grid gap-7 pt-1">
      <div>
        <h2 tabIndex={-1} className="text-2xl font-semibold outline-none">
          {t('title')}
        </h2>
        <p className="mt-1">
          <span aria-hidden className={isRehearsal ? '' : 'text-ok'}>
            {isRehearsal ? '○ ' : '✓ '}
          </span>
          {t(isRehearsal ? 'notStored' : 'stored')}
        </p>
      </div>
      {summary === null ? (
        <p aria-live="polite" className="min-h-72 text-soft">
          {t('reading')}
        </p>
      ) : (
        <>
          <WentWell well={summary.wentWell} players={summary.players} />
          {looked !== null && (
            <PairLook
              key={`${looked.match} ${looked.step}`}
              state={state}
              looked={looked}
              read={read}
              onLook={onLook}
              onAsk={onAsk}
            />
          )}
          <MisconceptionList misconceptions={summary.misconceptions} onLook={onLook} />
          <div className="grid gap-7 md:grid-cols-2">
            <section>
              <h3 className="mb-3 text-lg font-semibold">{t('podium')}</h3>
              <Podium rows={summary.podium.rows} />
              <StandingsList standings={summary.podium} own={null} />
            </section>
            <ExitNotes exits={summary.exits} />
          </div>
        </>
      )}
    </section>
  )
}
