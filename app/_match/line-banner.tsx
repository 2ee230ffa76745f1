'use client'

import { useTranslations } from 'next-intl'
import type { Trouble } from '#app/_realtime/at-match.ts'

interface LineBannerProps {
  readonly line: 'live' | 'reconnecting'
  readonly trouble: Trouble | null
  readonly sending: boolean
}

/** Says what is wrong with the line to Node. It lies over the page, so nothing moves when it comes or goes. */
export function LineBanner({ line, trouble, sending }: LineBannerProps) {
  const t = useTranslations('line')
  const doors = useTranslations('doors')
  const says = line === 'reconnecting' && trouble !== 'shutting-down' ? 'reconnecting' : trouble
  const kept = line === 'reconnecting' && sending
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 top-14 z-40 flex justify-center px-3"
    >
      {says !== null && (
        <p className="appears pointer-events-auto rounded-full bg-ink px-5 py-2.5 text-center text-[15px] text-paper shadow-lg">
          <span
            aria-hidden
            className="breathes mr-2 inline-block size-2.5 rounded-full bg-server align-baseline"
          />
          {says === 'unknown' ? t('unknown', { why: doors('internal') }) : t(says)}
          {kept && <span className="ml-1">{t('sending')}</span>}
        </p>
      )}
    </div>
  )
}
