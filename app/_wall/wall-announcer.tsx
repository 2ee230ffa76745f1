'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PairView } from '#core/match/pair-view.ts'

/** Into how many parts a round is divided for whoever listens: a class of sixty pairs would never be silent. */
const PARTS = 4

/** Says politely when another quarter of the pairs are over. */
export function WallAnnouncer({ pairs }: { readonly pairs: readonly PairView[] }) {
  const t = useTranslations('projector.wall')
  const over = pairs.filter(({ phase }) => phase === 'ended').length
  const part = pairs.length === 0 ? 0 : Math.floor((over * PARTS) / pairs.length)
  // What stands there when the page opens is read anyway.
  const [told, setTold] = useState({ part, text: '' })
  if (part !== told.part)
    setTold({ part, text: part === 0 ? '' : t('over', { over: String(over), pairs: String(pairs.length) }) })
  return (
    <output aria-live="polite" className="sr-only">
      {told.text}
    </output>
  )
}
