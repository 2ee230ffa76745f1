'use client'

import { useTranslations } from 'next-intl'
import type { AtInside } from '#app/_realtime/at-session.ts'
import { Toast } from '#app/_match/toast.tsx'

/** Says what is wrong with the line, or what came too late. Lies over the page, so that nothing moves. */
export function RoomBanner({ state }: { readonly state: AtInside }) {
  const t = useTranslations('room.line')
  const { line, trouble, sending } = state
  const says = line === 'reconnecting' && trouble !== 'shutting-down' ? 'reconnecting' : trouble
  const kept = line === 'reconnecting' && sending !== null ? ` ${t('kept')}` : ''
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 top-14 z-40 grid justify-items-center px-3"
    >
      {says !== null && (
        <Toast busy={says === 'reconnecting' || says === 'shutting-down' || says === 'not-stored'}>
          {t(says)}
          {kept}
        </Toast>
      )}
    </div>
  )
}
