'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ClosedDoor } from '#app/_realtime/at-match.ts'
import { PlainScreen } from './plain-screen.tsx'

type WayOut = 'here' | 'reload' | 'again' | 'back'

/** What can be done at each closed door besides going home. */
const WAYS_OUT: Readonly<Record<ClosedDoor, WayOut | null>> = {
  full: null,
  missing: null,
  'taken-over': 'here',
  'wrong-version': 'reload',
  'no-seat': 'again',
  left: 'back',
}

export function ClosedDoorScreen({
  why,
  onKnock,
}: {
  readonly why: ClosedDoor
  readonly onKnock: () => void
}) {
  const t = useTranslations('closed')
  const way = WAYS_OUT[why]
  return (
    <PlainScreen title={t(`${why}.title`)} line={t(`${why}.line`)}>
      {way !== null && (
        <button
          type="button"
          className="button button-main"
          onClick={way === 'reload' ? () => window.location.reload() : onKnock}
        >
          {t(way)}
        </button>
      )}
      <Link href="/" className={way === null ? 'button button-main' : 'button'}>
        {t('home')}
      </Link>
    </PlainScreen>
  )
}
