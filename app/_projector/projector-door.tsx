'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { SessionDoor } from '#app/_realtime/at-session.ts'
import { PlainScreen } from '#app/_match/plain-screen.tsx'

type Said = 'missing' | 'not-the-host' | 'over' | 'wrong-version' | 'no-seat' | 'closed'

/** A projector takes no seat, so it is never full, locked or left: such a door is just closed. */
const SAYS: Readonly<Record<SessionDoor, Said>> = {
  missing: 'missing',
  full: 'closed',
  locked: 'closed',
  over: 'over',
  kicked: 'closed',
  'not-the-host': 'not-the-host',
  'wrong-version': 'wrong-version',
  'no-seat': 'no-seat',
  left: 'closed',
}

interface ProjectorDoorProps {
  readonly why: SessionDoor
  readonly onKnock: () => void
}

/** Why there is nothing to show, and how it is opened. */
export function ProjectorDoor({ why, onKnock }: ProjectorDoorProps) {
  const t = useTranslations('projector.door')
  const here = usePathname()
  const says = SAYS[why]
  return (
    <PlainScreen title={t(`${says}.title`)} line={t(`${says}.line`)}>
      {says === 'not-the-host' && (
        <Link className="button button-main" href={`/teach/sign-in?next=${encodeURIComponent(here)}`}>
          {t('signIn')}
        </Link>
      )}
      {says === 'wrong-version' ? (
        <button type="button" className="button button-main" onClick={() => window.location.reload()}>
          {t('reload')}
        </button>
      ) : (
        <button type="button" className="button" onClick={onKnock}>
          {t('again')}
        </button>
      )}
      <Link href="/" className="button">
        {t('home')}
      </Link>
    </PlainScreen>
  )
}
