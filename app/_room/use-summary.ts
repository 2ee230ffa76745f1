'use client'

import { useTranslations } from 'next-intl'
import type { QuizSettings } from '#core/session/settings.ts'

/** How a quiz is played, in one line. */
export function useSummary(): (settings: QuizSettings) => string {
  const t = useTranslations('room.sum')
  return ({ limitMs, speed, standings, pace }) =>
    [
      limitMs === null ? t('noLimit') : t('limit', { seconds: String(limitMs / 1000) }),
      ...(speed ? [t('speed')] : []),
      t(standings),
      ...(pace === 'itself' ? [t('itself')] : []),
    ].join(' · ')
}
