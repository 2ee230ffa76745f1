'use client'

import { useTranslations } from 'next-intl'

/** Who else sits at this device. */
export interface Sharing {
  /** The other one's name; null: nobody. */
  readonly other: string | null
  readonly onShare: (() => void) | null
  readonly onHandOver: (() => void) | null
  readonly onAlone: (() => void) | null
}

/** In the lobby: two of us here, or only one after all. */
export function ShareDevice({ other, onShare, onAlone }: Sharing) {
  const t = useTranslations('class.device')
  if (onShare !== null) {
    return (
      <div className="mt-2 grid gap-1.5">
        <button type="button" className="button" onClick={onShare}>
          {t('two')}
        </button>
        <p className="text-[14px] leading-snug text-soft">{t('twoLine')}</p>
      </div>
    )
  }
  if (onAlone === null) return null
  return (
    <div className="card mt-2 px-5 py-3">
      <p>{other === '' || other === null ? t('coming') : t('with', { name: other })}</p>
      <button type="button" className="link min-h-11 px-3 text-[15px]" onClick={onAlone}>
        {t('alone')}
      </button>
    </div>
  )
}

/** Where nothing is private: to the other one's screen. */
export function HandOn({ other, onHandOver }: Sharing) {
  const t = useTranslations('class.device')
  if (onHandOver === null || other === null || other === '') return null
  return (
    <div className="mx-auto w-full max-w-3xl px-4 pb-4 text-center sm:px-7">
      <button type="button" className="link min-h-11 px-3 text-[15px]" onClick={onHandOver}>
        {t('show', { name: other })}
      </button>
    </div>
  )
}
