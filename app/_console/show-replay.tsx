'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import type { AtInside } from '#app/_realtime/at-session.ts'
import { type HostAsk, isAskedFor } from '#app/_realtime/asked-things.ts'
import { isPrediction } from './console-act.ts'

interface ShowReplayProps {
  readonly state: AtInside
  readonly match: string
  readonly at: number
  readonly isLast: boolean
  /** The last step of a match that is still played. */
  readonly isLive: boolean
  readonly onAsk: (ask: HostAsk) => void
}

/** The replay on the projector, step by step as here; and the class is asked what comes next. */
export function ShowReplay({ state, match, at, isLast, isLive, onAsk }: ShowReplayProps) {
  const t = useTranslations('console.look')
  const { head, host } = state.known
  const shows = host?.shows
  const shownStep = shows?.kind === 'pair' && shows.match === match ? shows.step : undefined
  const isShown = shownStep !== undefined
  const step = isLive ? null : at
  const follow = useEffectEvent((to: number | null) => {
    if (isShown && shownStep !== to) onAsk({ kind: 'show', shows: { kind: 'pair', match, step: to } })
  })
  useEffect(() => follow(step), [step])
  const talks = head.phase === 'debrief' || (head.phase === 'answer' && isPrediction(head))
  const ask = { kind: 'predict', match, step: at } as const
  const isOff = isLast || head.paused || isAskedFor(state.asking, ask)
  return (
    <div className="grid gap-2">
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() =>
          onAsk({ kind: 'show', shows: isShown ? { kind: 'auto' } : { kind: 'pair', match, step } })
        }
        className="button aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
      >
        {isShown ? `✓ ${t('showing')}` : t('show')}
      </button>
      <p className="min-h-[1.45em] text-[13px] text-soft">{isShown && t('follow')}</p>
      {talks && (
        <>
          <button
            type="button"
            aria-disabled={isOff}
            aria-describedby="predict-line"
            onClick={() => !isOff && onAsk(ask)}
            className="button button-main aria-disabled:opacity-55"
          >
            {t('predict')}
          </button>
          <p id="predict-line" className="min-h-[2.9em] text-[13px] text-soft">
            {t(isLast ? 'predictLast' : 'predictLine')}
          </p>
        </>
      )}
    </div>
  )
}
