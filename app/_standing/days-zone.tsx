'use client'

import { useTranslations } from 'next-intl'
import { useBrowserZone } from '#app/_assignments/time-zones.ts'

/** Days are those of whoever looks, which only their browser knows; without scripts those of universal time. */
export function DaysZone() {
  const t = useTranslations('standing')
  const zone = useBrowserZone()
  return (
    <>
      {zone !== null && <input type="hidden" name="zone" value={zone} />}
      <p className="mt-1 text-[14px] text-soft">{zone === null ? t('utc') : t('daysIn', { zone })}</p>
    </>
  )
}
