'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { SessionDoor } from '#app/_realtime/at-session.ts'
import { PlainScreen } from '#app/_match/plain-screen.tsx'

interface ConsoleDoorProps {
  readonly why: SessionDoor
  readonly code: string
  readonly rehearsal: boolean
  readonly onKnock: () => void
}

/** Why the console stays shut, and what opens it. */
export function ConsoleDoor({ why, code, rehearsal, onKnock }: ConsoleDoorProps) {
  const t = useTranslations('console.door')
  const says = wordsFor(why, rehearsal)
  const isNoMore = says === 'missing' || says === 'rehearsal' || says === 'over'
  return (
    <PlainScreen title={t(`${says}.title`)} line={t(`${says}.line`)}>
      {says === 'not-the-host' && (
        <>
          <Link href={signInFor(code, rehearsal)} className="button button-main">
            {t('signIn')}
          </Link>
          <Link href={`/class/${code}`} className="button">
            {t('asStudent')}
          </Link>
        </>
      )}
      {says === 'wrong-version' && (
        <button type="button" className="button button-main" onClick={() => window.location.reload()}>
          {t('reload')}
        </button>
      )}
      {says === 'other' && (
        <button type="button" className="button button-main" onClick={onKnock}>
          {t('again')}
        </button>
      )}
      <Link href="/teach/plans" className={isNoMore ? 'button button-main' : 'button'}>
        {t('plans')}
      </Link>
    </PlainScreen>
  )
}

/** A rehearsal lives in the process that began it: whoever comes to another one has no wrong code. */
function wordsFor(why: SessionDoor, rehearsal: boolean) {
  if (why === 'missing') return rehearsal ? 'rehearsal' : 'missing'
  return why === 'over' || why === 'not-the-host' || why === 'wrong-version' ? why : 'other'
}

/** With the way back to this very console. */
function signInFor(code: string, rehearsal: boolean): string {
  const back = `/class/${code}/console${rehearsal ? '?rehearsal' : ''}`
  return `/teach/sign-in?back=${encodeURIComponent(back)}`
}
