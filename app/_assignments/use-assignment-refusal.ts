'use client'

import { useTranslations } from 'next-intl'

const REFUSALS = [
  'signed-out',
  'no-such-class',
  'no-such-assignment',
  'archived',
  'unreadable',
  'too-many-assignments',
  'no-such-questions',
  'no-story-here',
  'begun',
  'fewer-attempts',
] as const

/** Why something was not done, in a sentence; null: nobody has answered. */
export function useAssignmentRefusal(): (why: string | null) => string {
  const t = useTranslations('assignments.refusals')
  return (why) => t(REFUSALS.find((one) => one === why) ?? 'failed')
}
