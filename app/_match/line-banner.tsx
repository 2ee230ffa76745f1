'use client'

import { useTranslations } from 'next-intl'
import type { Trouble } from '#app/_realtime/at-match.ts'
import { Toast } from './toast.tsx'

interface LineBannerProps {
  readonly line: 'live' | 'reconnecting'
  readonly trouble: Trouble | null
  readonly sending: boolean
}

/** Says what is wrong with the line to Node. */
export function LineBanner({ line, trouble, sending }: LineBannerProps) {
  const t = useTranslations('line')
  const doors = useTranslations('doors')
  const says = line === 'reconnecting' && trouble !== 'shutting-down' ? 'reconnecting' : trouble
  if (says === null) return null
  const words = says === 'unknown' ? t('unknown', { why: doors('internal') }) : t(says)
  const kept = line === 'reconnecting' && sending ? ` ${t('sending')}` : ''
  return (
    <Toast busy={says !== 'stale' && says !== 'unknown'}>
      {words}
      {kept}
    </Toast>
  )
}
