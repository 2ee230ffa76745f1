'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { partnerOf } from '#core/by-role.ts'
import type { MatchHead } from '#core/match/view.ts'
import { type SwapProps, SwapRoles } from './swap-roles.tsx'

export interface AgainProps extends SwapProps {
  readonly onAgain: (partner: 'friend' | 'computer') => void
}

/** The same scenario from the other side: what looked like an answer becomes a question. */
export function PlayAgain({ head, onAgain, ...swapping }: AgainProps & { readonly head: MatchHead }) {
  const t = useTranslations()
  const role = t(`roles.${partnerOf(head.role)}`)
  const { busy } = swapping
  const withPerson = head.partner.kind === 'person'
  return (
    <section className="grid gap-2.5">
      <h2 className="font-semibold">{t('result.again')}</h2>
      {withPerson && <SwapRoles {...swapping} />}
      <button
        type="button"
        className={withPerson ? 'button' : 'button button-main'}
        disabled={busy}
        onClick={() => onAgain('computer')}
      >
        {t('result.withComputer', { role })}
      </button>
      <button type="button" className="button" disabled={busy} onClick={() => onAgain('friend')}>
        {t('result.withFriend', { role })}
      </button>
      <div className="flex flex-wrap gap-x-6">
        <Link href="/" className="link flex min-h-11 items-center">
          {t('result.other')}
        </Link>
        <Link
          href={`/leaderboard?scenario=${head.scenario}&level=${head.level}`}
          className="link flex min-h-11 items-center"
        >
          {t('result.board')}
        </Link>
      </div>
    </section>
  )
}
