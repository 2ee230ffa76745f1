'use client'

import { useTranslations } from 'next-intl'
import type { ClassSettings } from '#core/session/class-settings.ts'

/** How a lesson is run, in one line. */
export function useClassSum(): (settings: ClassSettings) => string {
  const t = useTranslations('plans.sumUp')
  return ({ timers, standings, anonymous, names }) =>
    [
      t(`timers.${timers}`),
      t(`standings.${standings}`),
      ...(anonymous ? [t('anonymous')] : []),
      t(`names.${names}`),
    ].join(' · ')
}
