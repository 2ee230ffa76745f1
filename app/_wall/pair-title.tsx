'use client'

import { useTranslations } from 'next-intl'
import type { PairView } from '#core/match/pair-view.ts'
import type { PairFrame } from './pair-sizes.ts'

interface PairTitleProps {
  readonly pair: PairView
  readonly number: number
  readonly frame: PairFrame
}

/** Between both ends: which pair it is, and that it stands still or is over. */
export function PairTitle({ pair, number, frame }: PairTitleProps) {
  const t = useTranslations('projector.wall')
  const { width, top, type } = frame
  const middle = top - type * 0.78 - 3
  const sign = signOf(pair)
  return (
    <>
      <text
        x={width / 2}
        y={sign === null ? middle : middle - type * 0.55}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={type}
        className="fill-ink font-sans font-semibold"
      >
        {t('pair', { number: String(number) })}
      </text>
      {sign !== null && (
        <text
          x={width / 2}
          y={middle + type * 0.6}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={type * 0.95}
          className={`font-sans font-semibold ${sign === 'clean' ? 'fill-ok' : 'fill-soft'}`}
        >
          {t(`signs.${sign}`)}
        </text>
      )}
    </>
  )
}

/** Of how a match ended only what is a reason to be glad: that an answer had to be given is nobody else's business. */
function signOf({ phase, paused, mark }: PairView): 'clean' | 'ended' | 'paused' | 'waiting' | null {
  if (phase === 'ended') return mark === 'clean' ? 'clean' : 'ended'
  if (paused) return 'paused'
  return phase === 'waiting' ? 'waiting' : null
}
