'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { SessionDoor } from '#app/_realtime/at-session.ts'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { LOOK_ALIKES } from './read-code.ts'

type WayOut = 'again' | 'reload' | 'back'

/** What can be done at each closed door besides going to the quizzes. */
const WAYS_OUT: Readonly<Record<SessionDoor, WayOut | null>> = {
  missing: null,
  full: null,
  locked: 'again',
  over: null,
  kicked: null,
  'not-the-host': null,
  'wrong-version': 'reload',
  'no-seat': 'again',
  left: 'back',
}

interface DoorScreenProps {
  readonly why: SessionDoor
  readonly code: string
  readonly onKnock: () => void
}

export function DoorScreen({ why, code, onKnock }: DoorScreenProps) {
  const t = useTranslations('room.door')
  const way = WAYS_OUT[why]
  const asPlayer = why === 'not-the-host'
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
      {asPlayer && (
        <Link href={`/quiz/${code}`} className="button button-main">
          {t('asPlayer')}
        </Link>
      )}
      <Link href="/quiz" className={way === null && !asPlayer ? 'button button-main' : 'button'}>
        {t('toQuiz')}
      </Link>
    </PlainScreen>
  )
}
