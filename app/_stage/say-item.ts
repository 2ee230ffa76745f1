'use client'

import { useTranslations } from 'next-intl'
import type { TimelineItem } from '#core/match/view.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import { callText } from './say-call.ts'

/** One line of what has happened, in words: for the table and for who listens instead of looking. */
export function useItemWords(): (item: TimelineItem) => string {
  const t = useTranslations('items')
  const refusals = useTranslations('refusals')
  return (item) => {
    switch (item.kind) {
      case 'called':
        return t('called', { call: callText(item.call) })
      case 'sent':
        return t('sent', { segment: formatSegment(item.segment) })
      case 'arrived':
        return t('arrived', { segment: formatSegment(item.segment) })
      case 'timer':
        return t('timer', { timer: item.timer })
      case 'state':
        return t('state', { state: item.state })
      case 'refused':
        return t('refused', { title: refusals(`${item.reason}.title`) })
      case 'accepted':
        return acceptedWords(item, t)
    }
  }
}

function acceptedWords(
  item: Extract<TimelineItem, { kind: 'accepted' }>,
  t: ReturnType<typeof useTranslations<'items'>>,
): string {
  const what = item.segment === null ? `${t('nothing')} ` : ''
  if (item.by === 'computer') return what + t('byComputer')
  return what + t(item.verdict, { points: item.points })
}
