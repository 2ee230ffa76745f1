'use client'

import { useTranslations } from 'next-intl'
import { useTimeLeft } from './use-time-left.ts'

/** Seconds before the end at which who does not look at the ring is told; of a short limit a third. */
const SOON_S = 10

interface LimitRingProps {
  readonly limitMs: number
}

/** The time for a decision: a ring that empties, and the number in it. */
export function LimitRing({ limitMs }: LimitRingProps) {
  const t = useTranslations('match.limit')
  const left = useTimeLeft(limitMs)
  const seconds = Math.ceil(left / 1000)
  const soonS = Math.min(SOON_S, Math.ceil(limitMs / 3000))
  const isSoon = seconds <= soonS
  return (
    <div className="flex shrink-0 items-center">
      <svg
        viewBox="0 0 64 64"
        className="size-12"
        fill="none"
        strokeWidth="6"
        role="img"
        aria-label={t('label')}
      >
        <circle cx="32" cy="32" r="28" className="stroke-rule" />
        <circle
          cx="32"
          cy="32"
          r="28"
          pathLength={1}
          strokeDasharray={`${left / limitMs} 1`}
          transform="rotate(-90 32 32)"
          className={`motion-reduce:hidden ${isSoon ? 'stroke-wrong' : 'stroke-net'}`}
        />
        <text
          x="32"
          y="33"
          textAnchor="middle"
          dominantBaseline="middle"
          className={`font-mono text-[20px] font-semibold ${isSoon ? 'fill-wrong' : 'fill-ink'}`}
        >
          {seconds}
        </text>
      </svg>
      {/* Once, when little is left: who listens would hear nothing else otherwise. */}
      <output className="sr-only">{isSoon ? t('soon', { s: String(soonS) }) : ''}</output>
    </div>
  )
}
