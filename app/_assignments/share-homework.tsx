'use client'

import { useTranslations } from 'next-intl'
import { ShareLink } from '#app/_match/share-link.tsx'

export interface ShareHomeworkProps {
  readonly code: string
  readonly origins: readonly string[]
}

/** Code, link and QR: whoever has none of them finds it in their own list all the same. */
export function ShareHomework({ code, origins }: ShareHomeworkProps) {
  const t = useTranslations('assignments.sharing')
  return (
    <div>
      <p className="max-w-[42rem] text-[15px] leading-snug text-soft">{t('line')}</p>
      <p className="mt-3 text-[13px] text-soft">{t('code')}</p>
      <p className="font-mono text-[2rem] leading-tight font-semibold tracking-[0.14em]">{code}</p>
      <ShareLink origins={origins} path={`/homework/${code}`} label={t('link')} />
    </div>
  )
}
