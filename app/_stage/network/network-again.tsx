'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { type SwapProps, SwapRoles } from '../swap-roles.tsx'

interface NetworkAgainProps extends SwapProps {
  /** Whether an end was a person's. */
  readonly withPersons: boolean
  readonly onAgain: (partner: 'friend' | 'computer') => void
}

/** The same task once more: with fewer interventions, perhaps. */
export function NetworkAgain({ withPersons, onAgain, ...swapping }: NetworkAgainProps) {
  const { busy } = swapping
  const t = useTranslations()
  const role = t('roles.network')
  return (
    <section className="grid gap-2.5">
      <h2 className="font-semibold">{t('result.again')}</h2>
      {withPersons && <SwapRoles {...swapping} />}
      <button
        type="button"
        className={withPersons ? 'button' : 'button button-main'}
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
