'use client'

import { useTranslations } from 'next-intl'

export function PrintReport() {
  const t = useTranslations('records.report')
  return (
    <button type="button" className="button button-main noscript:hidden" onClick={() => window.print()}>
      {t('print')}
    </button>
  )
}
