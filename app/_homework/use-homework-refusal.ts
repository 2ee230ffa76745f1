'use client'

import { useTranslations } from 'next-intl'

const REFUSALS = [
  'not-a-student',
  'no-such-homework',
  'no-such-activity',
  'no-such-attempt',
  'not-open-yet',
  'closed',
  'no-attempts-left',
  'archived',
  'changed',
  'no-such-questions',
  'already-answered',
  'finished',
  'does-not-fit',
] as const

/** Why something was not done, in a sentence; null: nobody has answered. */
export function useHomeworkRefusal(): (why: string | null) => string {
  const t = useTranslations('homework.refusals')
  return (why) => t(REFUSALS.find((one) => one === why) ?? 'failed')
}
