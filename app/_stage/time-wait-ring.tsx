'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { TIME_WAIT_MS } from './pace.ts'

const LASTS = { '--lasts': `${TIME_WAIT_MS}ms` } as CSSProperties

/** TIME-WAIT is felt: a ring that runs out. */
export function TimeWaitRing() {
  const t = useTranslations('stage')
  return (
    <div className="appears flex items-center gap-4">
      <svg
        viewBox="0 0 64 64"
        className="size-16 shrink-0 -rotate-90"
        aria-hidden
        fill="none"
        strokeWidth="6"
      >
        <circle cx="32" cy="32" r="27" className="stroke-rule" />
        <circle
          cx="32"
          cy="32"
          r="27"
          pathLength={1}
          strokeDasharray="1"
          strokeLinecap="round"
          className="runs-out stroke-client"
          style={LASTS}
        />
      </svg>
      <div>
        <p className="font-mono text-lg font-semibold">2MSL</p>
        <p className="text-soft">{t('timeWait')}</p>
      </div>
    </div>
  )
}
