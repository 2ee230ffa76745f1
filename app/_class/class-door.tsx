'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { SessionDoor } from '#app/_realtime/at-session.ts'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { LOOK_ALIKES } from '#app/_room/read-code.ts'

type WayOut = 'again' | 'reload' | 'back'

/** What can be done at each closed door besides going home. */
const WAYS_OUT: Readonly<Record<SessionDoor, WayOut | null>> = {
  missing: null,
  full: 'again',
  locked: 'again',
  over: null,
  kicked: null,
  'not-the-host': null,
  'wrong-version': 'reload',
  'no-seat': 'again',
  left: 'back',
}

interface ClassDoorProps {
  readonly why: SessionDoor
  readonly code: string
  readonly onKnock: () => void
}

export function ClassDoor({ why, code, onKnock }: ClassDoorProps) {
  const t = useTranslations('class.door')
  const way = WAYS_OUT[why]
  const asStudent = why === 'not-the-host'
  return (
    <PlainScreen title={t(`${why}.title`)} line={t(`${why}.line`, { letters: LOOK_ALIKES.join(' ') })}>
      {way !== null && (
        <button
          type="button"
          className="button button-main"
          onClick={way === 'reload' ? () => window.location.reload() : onKnock}
        >
          {t(way)}
        </button>
      )}
      {asStudent && (
        <Link href={`/class/${code}`} className="button button-main">
          {t('asStudent')}
        </Link>
      )}
      <Link href="/" className={way === null && !asStudent ? 'button button-main' : 'button'}>
        {t('home')}
      </Link>
    </PlainScreen>
  )
}
