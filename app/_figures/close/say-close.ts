'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { TimelineItem } from '#core/match/view.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import { type Segment, controlBits, formatSegment } from '#core/teardown/segment.ts'
import { callText } from '#app/_stage/say-call.ts'
import type { Without } from './lay-out-close.ts'

/** One line of a close in words; null: it says nothing that another line does not say. */
export function useCloseWords(): (item: TimelineItem, without?: Without) => string | null {
  const t = useTranslations('items')
  return (item, without) => {
    switch (item.kind) {
      case 'called':
        return t('called', { call: callText(item.call) })
      case 'sent':
        return t(item.by === 'endpoint' ? 'again' : 'sent', { segment: segmentText(item.segment, without) })
      case 'arrived':
        return t('arrived', { segment: segmentText(item.segment, without) })
      case 'timer':
        return t('timer', { timer: item.timer })
      case 'state':
        return t('state', { state: item.state })
      case 'fate':
        return fateWords(item.fate, t)
      case 'accepted':
      case 'refused':
      case 'line':
        return null
    }
  }
}

export function segmentText(segment: Segment, without?: Without): string {
  return without === 'numbers' ? controlBits(segment).join(', ') : formatSegment(segment)
}

function fateWords(fate: Fate, t: ReturnType<typeof useTranslations<'items'>>): string | null {
  switch (fate.kind) {
    case 'delivered':
      return null
    case 'held':
      return t(`fate.held.${fate.until}`)
    case 'delayed':
      return t('fate.delayed', { s: String(fate.by / 1000) })
    case 'doubled':
    case 'lost':
      return t(`fate.${fate.kind}`)
  }
}

/** A word beside a segment that the network did not just deliver; a loss is drawn. */
export function useFateWord(): (fate: Fate) => string | null {
  const t = useTranslations('stage')
  return useCallback(
    (fate) => {
      if (fate.kind === 'delayed') return t('fates.delayed', { s: String(fate.by / 1000) })
      return fate.kind === 'doubled' || fate.kind === 'held' ? t(`fates.${fate.kind}`) : null
    },
    [t],
  )
}
