'use client'

import { useTranslations } from 'next-intl'
import { PlainScreen } from '#app/_match/plain-screen.tsx'

export default function ErrorPage() {
  const t = useTranslations('errors.broken')
  return (
    <PlainScreen title={t('title')} line={t('line')}>
      <button type="button" className="button button-main" onClick={() => window.location.reload()}>
        {t('again')}
      </button>
    </PlainScreen>
  )
}
