'use client'

import { useTranslations } from 'next-intl'

const REFUSALS = [
  'signed-out',
  'no-such-plan',
  'changed-elsewhere',
  'too-many-plans',
  'too-many-sets',
  'unreadable',
] as const

/** Why something was not done, in a sentence; null: nobody has answered. */
export function useRefusalWords(): (why: string | null) => string {
  const t = useTranslations('plans.refusals')
  return (why) => t(REFUSALS.find((one) => one === why) ?? 'failed')
}
