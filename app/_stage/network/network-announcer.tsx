'use client'

import { useTranslations } from 'next-intl'
import type { NetworkHead } from '#core/match/view.ts'
import { formatSegment } from '#core/teardown/segment.ts'

/** Says which segment waits for a decision, and when the goal is reached. */
export function NetworkAnnouncer({ head }: { readonly head: NetworkHead }) {
  const t = useTranslations()
  const [oldest] = head.undecided
  const asks =
    oldest === undefined
      ? t('network.idle')
      : t('network.announce', {
          from: t(`roles.${oldest.from}`),
          segment: formatSegment(oldest.segment),
        })
  return (
    <output aria-live="polite" className="sr-only">
      {asks} {head.reached ? t('network.reached') : ''}
    </output>
  )
}
