'use client'

import { useTranslations } from 'next-intl'

export interface SwapProps {
  readonly busy: boolean
  /** A partner has asked already. */
  readonly offered: boolean
  readonly onSwap: () => void
}

/** Once more with the same persons, each at the other end: one step for all of them. */
export function SwapRoles({ busy, offered, onSwap }: SwapProps) {
  const t = useTranslations('result')
  return (
    <>
      <p aria-live="polite" className={offered ? 'text-[15px]' : 'sr-only'}>
        {offered ? t('offered') : ''}
      </p>
      <button type="button" className="button button-main" disabled={busy} onClick={onSwap}>
        {t(offered ? 'comeAlong' : 'swap')}
      </button>
    </>
  )
}
