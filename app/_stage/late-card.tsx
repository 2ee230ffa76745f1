'use client'

import { useTranslations } from 'next-intl'
import type { TimelineItem } from '#core/match/view.ts'
import { formatSegment } from '#core/teardown/segment.ts'

/** The decision that was taken for the player last, because its time was over; null: their last one was their own. */
export function lateDecision(items: readonly TimelineItem[]): Decided | null {
  const last = items.findLast((item) => item.kind === 'accepted')
  return last?.kind === 'accepted' && last.late === true ? last : null
}

type Decided = Extract<TimelineItem, { kind: 'accepted' }>

/** What the computer has answered, for it is still there to be learned from. */
export function LateCard({ decided }: { readonly decided: Decided }) {
  const t = useTranslations('match.late')
  const { segment } = decided
  return (
    <section className="appears rounded-card border border-rule bg-sunk p-4 sm:p-5">
      <h3 className="text-[17px] leading-snug font-semibold">
        <span aria-hidden>→ </span>
        {t('title')}
      </h3>
      <p className="mt-1.5 font-medium">
        {segment === null ? t('nothing') : t('sent', { segment: formatSegment(segment) })}
      </p>
      <p className="mt-2 text-[13px] text-soft">{t('line')}</p>
    </section>
  )
}
