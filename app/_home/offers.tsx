'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Failure } from '#app/_realtime/socket.ts'

const OFFERS = ['friend', 'computer', 'quick', 'first'] as const
type Offer = (typeof OFFERS)[number]

interface OffersProps {
  /** A match is being opened. */
  readonly busy: boolean
  /** Why the last one could not be. */
  readonly failed: Failure | null
  readonly onPlay: (offer: Offer) => void
  /** What the match is to be. */
  readonly children: ReactNode
}

/** The ways into a match, and for who has never played the short one that shows how. */
export function Offers({ busy, failed, onPlay, children }: OffersProps) {
  const t = useTranslations()
  return (
    <section className="card p-5 sm:p-6" aria-label={t('home.play')}>
      <div className="grid gap-2.5">
        {OFFERS.map((offer) => (
          <OfferButton
            key={offer}
            name={t(`home.${offer}`)}
            hint={t(`home.${offer}Hint`)}
            main={offer === 'friend'}
            busy={busy}
            onPlay={() => onPlay(offer)}
          />
        ))}
      </div>
      <output className="mt-2 block min-h-6 text-[15px] text-soft">
        {busy ? t('home.opening') : ''}
        {failed !== null && (
          <span className="text-wrong">{t('home.failed', { why: t(`doors.${failed}`) })}</span>
        )}
      </output>
      {children}
    </section>
  )
}

interface OfferButtonProps {
  readonly name: string
  readonly hint: string
  readonly main: boolean
  readonly busy: boolean
  readonly onPlay: () => void
}

function OfferButton({ name, hint, main, busy, onPlay }: OfferButtonProps) {
  return (
    <button
      type="button"
      disabled={busy}
      onClick={onPlay}
      className={`button min-h-14 flex-wrap justify-between gap-x-3 gap-y-0 text-start ${main ? 'button-main' : ''}`}
    >
      <span>{name}</span>
      <span className={`text-[13px] font-normal ${main ? 'opacity-85' : 'text-soft'}`}>{hint}</span>
    </button>
  )
}
