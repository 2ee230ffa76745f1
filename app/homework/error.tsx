'use client'

import { useTranslations } from 'next-intl'
import { PlainScreen } from '#app/_match/plain-screen.tsx'

/** Where the database is away: what was done is stored, and cannot be read just now. */
export default function HomeworkError() {
  const t = useTranslations('homework.away')
  return (
    <PlainScreen title={t('title')} line={t('line')}>
      <button type="button" className="button button-main" onClick={() => window.location.reload()}>
        {t('again')}
      </button>
    </PlainScreen>
  )
}
