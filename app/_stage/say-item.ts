'use client'

import { useTranslations } from 'next-intl'
import type { TimelineItem } from '#core/match/view.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import { callText } from './say-call.ts'
import { useLineWords } from './scene.tsx'

/** One line of what has happened, in words: for the table and for who listens instead of looking. */
export function useItemWords(): (item: TimelineItem) => string {
  const t = useTranslations('items')
  const refusals = useTranslations('refusals')
  const sayLine = useLineWords()
  return (item) => {
    switch (item.kind) {
      case 'called':
        return t('called', { call: callText(item.call) })
      case 'sent':
        return t(item.by === 'endpoint' ? 'again' : 'sent', { segment: formatSegment(item.segment) })
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
      case 'line':
        return t('line', { line: sayLine(item.line) })
      case 'fate':
        return fateWords(item.fate, t)
    }
  }
}

function fateWords(fate: Fate, t: ReturnType<typeof useTranslations<'items'>>): string {
  switch (fate.kind) {
    case 'held':
      return t(`fate.held.${fate.until}`)
    case 'delayed':
      return t('fate.delayed', { s: String(fate.by / 1000) })
    case 'delivered':
    case 'doubled':
    case 'lost':
      return t(`fate.${fate.kind}`)
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
