'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { goOn } from '#app/_account/go-on.ts'
import { type CardFailure, signOutOfCard } from './ask-card.ts'

interface SignedInCardProps {
  /** The one that others see. */
  readonly name: string
  readonly next: string
}

/** Who this browser is, the way on, and the way out for whoever shares it. */
export function SignedInCard({ name, next }: SignedInCardProps) {
  const t = useTranslations('cardsheet')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<CardFailure | null>(null)

  async function signOut(): Promise<void> {
    if (busy) return
    setBusy(true)
    const why = await signOutOfCard()
    if (why === null) return goOn(window.location.href)
    setBusy(false)
    setFailed(why)
  }

  return (
    <div className="grid gap-3">
      <p className="text-lg leading-snug wrap-anywhere">{t('in.as', { name })}</p>
      {/* Loaded anew, as who one is now. */}
      <a href={next} className="button button-main">
        {t('in.on')}
      </a>
      <button type="button" className="button" aria-disabled={busy} onClick={() => void signOut()}>
        {t('in.out')}
      </button>
      <p className="text-[15px] leading-snug text-soft">{t('in.shared')}</p>
      <output className="block text-[15px] text-wrong empty:hidden">
        {failed === null ? null : t(failed.kind === 'not-stored' ? 'enter.not-stored' : 'enter.unreachable')}
      </output>
    </div>
  )
}
