'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

interface TimeRingProps {
  /** By `performance.now()`; null: no question is open, or it has no timer. */
  readonly endsAt: number | null
  /** Milliseconds for a question; null: there is no timer, and no ring. */
  readonly limitMs: number | null
  readonly large?: boolean
}

/** Seconds at which it is told once more to who does not see the ring. */
const TOLD_AT = 10
const LOOK_EVERY_MS = 200

/** The time that is left, as a ring and in seconds. Its place stays while none is open, so that nothing moves. */
export function TimeRing({ endsAt, limitMs, large = false }: TimeRingProps) {
  const t = useTranslations('room.question')
  const leftMs = useLeft(endsAt)
  if (limitMs === null) return null
  const seconds = Math.ceil(leftMs / 1000)
  const part = Math.min(1, leftMs / limitMs)
  return (
    <div
      role="timer"
      aria-label={t('left')}
      aria-live="off"
      className={`relative grid shrink-0 place-items-center ${large ? 'size-20 sm:size-24' : 'size-14'}`}
    >
      <svg
        viewBox="0 0 64 64"
        className="absolute inset-0 size-full -rotate-90"
        aria-hidden
        fill="none"
        strokeWidth="6"
      >
        <circle cx="32" cy="32" r="28" className="stroke-rule" />
        {part > 0 && (
          <circle
            cx="32"
            cy="32"
            r="28"
            pathLength={1}
            strokeDasharray={`${part} 1`}
            className={seconds <= TOLD_AT ? 'stroke-server' : 'stroke-client'}
          />
        )}
      </svg>
      <span className={`font-mono font-semibold tabular-nums ${large ? 'text-2xl' : 'text-[15px]'}`}>
        <span aria-hidden>{seconds}</span>
        <span className="sr-only">{t('seconds', { seconds: String(seconds) })}</span>
      </span>
      <output aria-live="polite" className="sr-only">
        {seconds <= TOLD_AT && seconds > TOLD_AT - 3 ? t('tenLeft') : ''}
      </output>
    </div>
  )
}

/** Milliseconds. */
function useLeft(endsAt: number | null): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (endsAt === null) return
    const timer = setInterval(() => setNow(performance.now()), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [endsAt])
  return endsAt === null ? 0 : Math.max(0, endsAt - now)
}
