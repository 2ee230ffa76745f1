'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { HostAsk } from '#app/_realtime/asked-things.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import type { LookedAt } from './looked-at.ts'
import { PairReplay } from './pair-replay.tsx'

interface PairLookProps {
  readonly state: AtInside
  readonly looked: LookedAt
  /** Null: it is still read. */
  readonly read: ReadPair | null
  readonly onLook: (looked: LookedAt | null) => void
  readonly onAsk: (ask: HostAsk) => void
}

/** One pair large: both ends, replayed, or live while it is played. */
export function PairLook({ state, looked, read, onLook, onAsk }: PairLookProps) {
  const t = useTranslations('console.look')
  const heading = useRef<HTMLHeadingElement>(null)
  const index = state.known.wall?.pairs.findIndex(({ match }) => match === looked.match) ?? -1
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="looked-at" className="card p-3 sm:p-5">
      <div className="mb-3 flex items-center justify-between gap-3">
        <h3 id="looked-at" ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          {index < 0 ? t('titleLone') : t('title', { number: String(index + 1) })}
        </h3>
        <button type="button" className="button min-h-11 px-3 py-1 text-[15px]" onClick={() => onLook(null)}>
          {t('close')}
        </button>
      </div>
      {read === null ? (
        <p aria-live="polite" className="grid min-h-72 place-items-center text-soft">
          {t('reading')}
        </p>
      ) : (
        <PairReplay state={state} read={read} looked={looked} onAsk={onAsk} />
      )}
    </section>
  )
}
