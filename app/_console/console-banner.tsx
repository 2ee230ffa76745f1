'use client'

import { useTranslations } from 'next-intl'
import type { AtInside } from '#app/_realtime/at-session.ts'
import { Toast } from '#app/_match/toast.tsx'

const TOLD = [
  'not-stored',
  'too-fast',
  'shutting-down',
  'stale',
  'nothing-asked',
  'no-such-player',
  'seat-has-card',
  'no-such-match',
] as const
const PASSING: readonly string[] = ['reconnecting', 'shutting-down', 'not-stored']

/** Says what is wrong with the line, or why something was not done. Lies over the page, so that nothing moves. */
export function ConsoleBanner({ state }: { readonly state: AtInside }) {
  const t = useTranslations('console.line')
  const { line, acting, asking } = state
  const says = saysOf(state)
  const kept = line === 'reconnecting' && (acting !== null || asking.length > 0) ? ` ${t('kept')}` : ''
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 top-14 z-40 grid justify-items-center px-3"
    >
      {says !== null && (
        <Toast busy={PASSING.includes(says)}>
          {t(says)}
          {kept}
        </Toast>
      )}
    </div>
  )
}

function saysOf({ line, trouble }: AtInside): 'reconnecting' | 'unknown' | (typeof TOLD)[number] | null {
  if (line === 'reconnecting' && trouble !== 'shutting-down') return 'reconnecting'
  if (trouble === null) return null
  return TOLD.find((told) => told === trouble) ?? 'unknown'
}
