'use client'

import { useTranslations } from 'next-intl'

/** After somebody's first match, where others have their points. */
export function FirstMatchDone() {
  const t = useTranslations('match.guided')
  return (
    <section className="card p-5">
      <h2 className="text-lg font-semibold">{t('done')}</h2>
      <p className="mt-1 text-soft">{t('doneLine')}</p>
    </section>
  )
}
