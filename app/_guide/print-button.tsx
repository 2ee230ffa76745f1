'use client'

import { useTranslations } from 'next-intl'

export function PrintButton() {
  const t = useTranslations('guide')
  return (
    <button type="button" className="button button-main noscript:hidden" onClick={() => window.print()}>
      {t('print')}
    </button>
  )
}
