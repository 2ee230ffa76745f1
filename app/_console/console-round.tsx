'use client'

import { useTranslations } from 'next-intl'
import type { ConsolePhaseProps } from './console-phase.tsx'
import { PairLook } from './pair-look.tsx'
import { PairGrid } from './pair-grid.tsx'
import { WallSwitch } from './wall-switch.tsx'

/** A round while it is played: every pair, who struggles first. */
export function ConsoleRound({ state, looked, onLook, onAsk, read }: ConsolePhaseProps) {
  const t = useTranslations('console.round')
  const { round } = state.known.head
  if (round === null) return null
  return (
    <section className="grid gap-4 pt-1">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 tabIndex={-1} className="text-lg font-semibold outline-none">
          {t('title', { number: String(round.index + 1) })}
        </h2>
        <p className="text-[15px] text-soft tabular-nums">
          {t('over', { over: String(round.over), pairs: String(round.pairs) })}
        </p>
        <span className="grow" />
        <WallSwitch known={state.known} onAsk={onAsk} />
      </div>
      {looked !== null && (
        <PairLook
          key={looked.match}
          state={state}
          looked={looked}
          read={read}
          onLook={onLook}
          onAsk={onAsk}
        />
      )}
      <PairGrid state={state} onLook={onLook} onAsk={onAsk} />
    </section>
  )
}
