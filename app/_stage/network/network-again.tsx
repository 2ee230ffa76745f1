'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'

interface NetworkAgainProps {
  readonly busy: boolean
  readonly onAgain: (partner: 'friend' | 'computer') => void
}

/** The same task once more: with fewer interventions, perhaps. */
export function NetworkAgain({ busy, onAgain }: NetworkAgainProps) {
  const t = useTranslations()
  const role = t('roles.network')
  return (
    <section className="grid gap-2.5">
      <h2 className="font-semibold">{t('result.again')}</h2>
      <button
        type="button"
        className="button button-main"
        disabled={busy}
        onClick={() => onAgain('computer')}
      >
        {t('network.againComputers', { role })}
      </button>
      <button type="button" className="button" disabled={busy} onClick={() => onAgain('friend')}>
        {t('network.againFriends', { role })}
      </button>
      <Link href="/" className="link flex min-h-11 items-center">
        {t('result.other')}
      </Link>
    </section>
  )
}
