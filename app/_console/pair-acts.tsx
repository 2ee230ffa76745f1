'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SeatRole } from '#core/by-role.ts'
import type { PairView } from '#core/match/pair-view.ts'
import type { AtInside } from '#app/_realtime/at-session.ts'
import { type HostAsk, isAskedFor } from '#app/_realtime/asked-things.ts'
import { awaitedIn } from './pair-status.ts'
import { waitKey } from './waiting-since.ts'

interface PairActsProps {
  readonly pair: PairView
  readonly number: number
  readonly state: AtInside
  readonly onLook: () => void
  readonly onAsk: (ask: HostAsk) => void
}

const SMALL = 'button min-h-11 px-3 py-1 text-[15px]'

/** Look at it, show it, help whoever is waited for. */
export function PairActs({ pair, number, state, onLook, onAsk }: PairActsProps) {
  const t = useTranslations('console.pair')
  const { match } = pair
  const shows = state.known.host?.shows
  const isShown = shows?.kind === 'pair' && shows.match === match
  return (
    <div className="flex flex-wrap gap-2">
      <button
        type="button"
        className={SMALL}
        onClick={onLook}
        aria-label={t('lookAt', { number: String(number) })}
      >
        {t('look')}
      </button>
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={t('showPair', { number: String(number) })}
        onClick={() =>
          onAsk({ kind: 'show', shows: isShown ? { kind: 'auto' } : { kind: 'pair', match, step: null } })
        }
        className={`${SMALL} aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper`}
      >
        {t('show')}
      </button>
      {state.known.head.phase === 'playing' &&
        awaitedIn(pair).map((role) => (
          <Nudge key={waitKey(pair, role)} pair={pair} role={role} state={state} onAsk={onAsk} />
        ))}
    </div>
  )
}

interface NudgeProps {
  readonly pair: PairView
  readonly role: SeatRole
  readonly state: AtInside
  readonly onAsk: (ask: HostAsk) => void
}

/** One hint for each decision; the next decision may have another. */
function Nudge({ pair, role, state, onAsk }: NudgeProps) {
  const t = useTranslations()
  const [sent, setSent] = useState(false)
  const ask = { kind: 'nudge', match: pair.match, role } as const
  const isOff = sent || isAskedFor(state.asking, ask)
  return (
    <button
      type="button"
      aria-disabled={isOff}
      onClick={() => {
        if (isOff) return
        setSent(true)
        onAsk(ask)
      }}
      className={`${SMALL} aria-disabled:opacity-60`}
    >
      {sent ? `✓ ${t('console.pair.nudged')}` : t('console.pair.nudge', { role: t(`roles.${role}`) })}
    </button>
  )
}
