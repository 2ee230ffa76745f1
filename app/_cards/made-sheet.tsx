'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { CardSheet, type SheetCard } from './card-sheet.tsx'

interface MadeSheetProps {
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly cards: readonly SheetCard[]
  readonly className: string
  readonly origin: string
}

/** The cards that were just made, to be printed now: their secrets are not to be had again. */
export function MadeSheet({ heading, cards, className, origin }: MadeSheetProps) {
  const t = useTranslations('cardsheet.sheet')
  return (
    <section aria-labelledby="card-sheet" className="mb-10 print:mb-0">
      <div className="mb-4 max-w-[46rem] print:hidden">
        <h2 ref={heading} id="card-sheet" tabIndex={-1} className="text-xl font-semibold outline-none">
          {t('title', { count: cards.length })}
        </h2>
        <p className="mt-1">{t('once')}</p>
        <button type="button" className="button button-main mt-3" onClick={() => window.print()}>
          {t('print')}
        </button>
      </div>
      <CardSheet cards={cards} className={className} origin={origin} />
    </section>
  )
}
