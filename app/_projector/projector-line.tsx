'use client'

import { useTranslations } from 'next-intl'
import type { AtInside } from '#app/_realtime/at-session.ts'

/** Says quietly that the line is gone. What was there stays, and nothing moves. */
export function ProjectorLine({ state }: { readonly state: AtInside }) {
  const t = useTranslations('projector.bar')
  const { line, trouble } = state
  const says = trouble === 'shutting-down' ? trouble : line === 'reconnecting' ? 'reconnecting' : null
  return (
    <p
      aria-live="polite"
      className="pointer-events-none fixed bottom-[0.5em] left-[0.8em] z-40 text-[max(0.8125rem,0.5em)]"
    >
      {says !== null && (
        <span className="appears rounded-full bg-ink px-4 py-1.5 text-paper">
          <span aria-hidden className="breathes mr-2 inline-block size-2.5 rounded-full bg-server" />
          {t(says)}
        </span>
      )}
    </p>
  )
}
