'use client'

import { useTranslations } from 'next-intl'
import { PlainScreen } from '#app/_match/plain-screen.tsx'

export function ComingInScreen() {
  const t = useTranslations('room.connecting')
  return (
    <PlainScreen title={t('title')} line={t('line')} busy>
      <ComingIn />
    </PlainScreen>
  )
}

/** Three of us, on the way in. */
export function ComingIn() {
  return (
    <span aria-hidden className="mx-auto flex gap-2">
      {['bg-client', 'bg-server', 'bg-net'].map((colour) => (
        <span key={colour} className={`breathes size-3 rounded-full ${colour}`} />
      ))}
    </span>
  )
}
