'use client'

import { useTranslations } from 'next-intl'
import { useProgress } from './progress-store.ts'

/** Said only where the browser keeps nothing. */
export function StorageNote() {
  const t = useTranslations('practice')
  const { refused } = useProgress()
  return (
    <output className="mt-4 block rounded-control bg-sunk px-3.5 py-2.5 text-[15px] empty:hidden">
      {refused ? t('refused') : null}
    </output>
  )
}
